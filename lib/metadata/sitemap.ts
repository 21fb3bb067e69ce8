/** The sitemap's parts: addresses a search engine may keep, with a date only where one is known. */
import { mayBeIndexed } from '#lib/articles/article-settings.ts';
import { listArticles } from '#lib/articles/articles.ts';
import type { Db } from '#lib/db/connection.ts';
import { listedChanges, listedSlugs } from '#lib/directory/clinic.ts';
import { absolute } from './absolute.ts';
import { startOfDay } from './iso-instant.ts';
import { indexablePlaces, newest } from './sitemap-places.ts';
import { escapeXml, xmlDeclaration } from './xml.ts';

export interface SitemapEntry {
  path: string;
  /** ISO 8601 with offset; `null` when nothing certain is known. */
  changed: string | null;
}

/** Sitemaps hold at most 50,000 addresses; clinics and places are parted well below. */
const each = 20_000;

const pagePaths = [
  '/',
  '/lidelser',
  '/saadan-rangerer-vi',
  '/pris',
  '/om',
  '/privatliv',
  '/tilgaengelighed',
  '/aabne-data',
];

const parts: Record<string, () => Promise<SitemapEntry[]>> = {
  sider: async () => pagePaths.map((path) => ({ path, changed: null })),
  lidelser: async () =>
    (await listArticles()).filter(mayBeIndexed).map(({ slug, updated }) => ({
      path: `/lidelser/${slug}`,
      changed: updated && startOfDay(updated),
    })),
};

/**
 * The index as XML: every part there is, with the newest date in it.
 * @param date today, `YYYY-MM-DD`
 */
export async function sitemapIndex(db: Db, date: string): Promise<string> {
  const found: { name: string; changed: string | null }[] = [];
  for (const name of Object.keys(parts)) {
    found.push({ name, changed: latest((await entriesOf(db, name, date)) ?? []) });
  }
  for (const [kind, { newest }] of Object.entries(numbered)) {
    for (const [i, changed] of (await newest(db, date)).entries())
      found.push({ name: `${kind}-${i + 1}`, changed: changed.toISOString() });
  }
  return `${xmlDeclaration}
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${found.map(({ name, changed }) => `  <sitemap>${locXml(`/sitemap/${name}.xml`, changed)}</sitemap>`).join('\n')}
</sitemapindex>
`;
}

/** The newest date of some entries, whatever their offsets. */
function latest(entries: readonly SitemapEntry[]): string | null {
  const dated = entries.flatMap(({ changed }) => changed ?? []);
  return dated.reduce<string | null>(
    (last, each) => (last && Date.parse(last) >= Date.parse(each) ? last : each),
    null,
  );
}

/**
 * One part as XML; `null` when there is no such part.
 * @param name `sider`, `lidelser`, `steder-1`, `klinikker-1` …
 * @param date today, `YYYY-MM-DD`
 */
export async function sitemapPart(db: Db, name: string, date: string): Promise<string | null> {
  const entries = await entriesOf(db, name, date);
  if (!entries) return null;
  return `${xmlDeclaration}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.map(entryXml).join('\n')}
</urlset>
`;
}

/** What there may be too much of for one part: `klinikker-1`, `klinikker-2` … */
interface Numbered {
  slice(db: Db, date: string, offset: number): Promise<SitemapEntry[]>;
  /** The newest change in each slice. */
  newest(db: Db, date: string): Promise<Date[]>;
}

const numbered: Record<string, Numbered> = {
  steder: {
    slice: async (db, date, offset) =>
      (await indexablePlaces(db, date))
        .slice(offset, offset + each)
        .map(({ path, changed }) => ({ path, changed: changed.toISOString() })),
    async newest(db, date) {
      const places = await indexablePlaces(db, date);
      const slices = Array.from({ length: Math.ceil(places.length / each) }, (_, i) =>
        places.slice(i * each, (i + 1) * each),
      );
      return slices.flatMap((slice) => newest(slice.map(({ changed }) => changed)) ?? []);
    },
  },
  klinikker: {
    slice: async (db, _date, offset) =>
      (await listedSlugs(db, offset, each)).map(({ slug, updatedAt }) => ({
        path: `/klinik/${slug}`,
        changed: updatedAt.toISOString(),
      })),
    newest: (db) => listedChanges(db, each),
  },
};

async function entriesOf(db: Db, name: string, date: string): Promise<SitemapEntry[] | null> {
  if (Object.hasOwn(parts, name)) return (await parts[name]?.()) ?? null;
  const [, kind = '', number = ''] = /^([a-z]+)-([1-9]\d{0,3})$/.exec(name) ?? [];
  if (!Object.hasOwn(numbered, kind)) return null;
  const entries = (await numbered[kind]?.slice(db, date, (Number(number) - 1) * each)) ?? [];
  return entries.length > 0 ? entries : null;
}

const entryXml = ({ path, changed }: SitemapEntry) => `  <url>${locXml(path, changed)}</url>`;

function locXml(path: string, changed: string | null): string {
  const lastmod = changed ? `<lastmod>${changed}</lastmod>` : '';
  return `<loc>${escapeXml(absolute(path))}</loc>${lastmod}`;
}
