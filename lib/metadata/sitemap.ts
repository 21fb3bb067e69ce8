/** The sitemap's parts: addresses a search engine may keep, with a date only where one is known. */
import { listArticles } from '#lib/articles/articles.ts';
import type { Db } from '#lib/db/connection.ts';
import { listedSlugs } from '#lib/directory/clinic.ts';
import { absolute } from './absolute.ts';
import { startOfDay } from './iso-instant.ts';
import { indexablePlaces } from './sitemap-places.ts';
import { escapeXml, xmlDeclaration } from './xml.ts';

export interface SitemapEntry {
  path: string;
  /** ISO 8601 with offset; `null` when nothing certain is known. */
  changed: string | null;
}

/** Sitemaps hold at most 50,000 addresses; clinics are parted well below. */
const clinicsEach = 20_000;

const pagePaths = [
  '/',
  '/lidelser',
  '/saadan-rangerer-vi',
  '/om',
  '/privatliv',
  '/tilgaengelighed',
  '/aabne-data',
];

const parts: Record<string, (db: Db, date: string) => Promise<SitemapEntry[]>> = {
  sider: async () => pagePaths.map((path) => ({ path, changed: null })),
  lidelser: async () =>
    (await listArticles()).map(({ slug, updated }) => ({
      path: `/lidelser/${slug}`,
      changed: updated && startOfDay(updated),
    })),
  steder: async (db, date) => (await indexablePlaces(db, date)).map((path) => ({ path, changed: null })),
};

/** The index as XML: every part there is. */
export async function sitemapIndex(db: Db): Promise<string> {
  const clinicParts: string[] = [];
  while ((await listedSlugs(db, clinicParts.length * clinicsEach, 1)).length) {
    clinicParts.push(`klinikker-${clinicParts.length + 1}`);
  }
  const addresses = [...Object.keys(parts), ...clinicParts].map((name) => absolute(`/sitemap/${name}.xml`));
  return `${xmlDeclaration}
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `  <sitemap><loc>${escapeXml(address)}</loc></sitemap>`).join('\n')}
</sitemapindex>
`;
}

/**
 * One part as XML; `null` when there is no such part.
 * @param name `sider`, `lidelser`, `steder`, `klinikker-1` …
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

async function entriesOf(db: Db, name: string, date: string): Promise<SitemapEntry[] | null> {
  const [, number] = /^klinikker-([1-9]\d{0,3})$/.exec(name) ?? [];
  if (!number) return Object.hasOwn(parts, name) ? ((await parts[name]?.(db, date)) ?? null) : null;
  const clinics = await listedSlugs(db, (Number(number) - 1) * clinicsEach, clinicsEach);
  if (!clinics.length) return null;
  return clinics.map(({ slug, updatedAt }) => ({
    path: `/klinik/${slug}`,
    changed: updatedAt.toISOString(),
  }));
}

function entryXml({ path, changed }: SitemapEntry): string {
  const lastmod = changed ? `<lastmod>${changed}</lastmod>` : '';
  return `  <url><loc>${escapeXml(absolute(path))}</loc>${lastmod}</url>`;
}
