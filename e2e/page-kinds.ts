import type { Page } from '@playwright/test';
import { eq, sql } from 'drizzle-orm';
import { closeDatabase, connect } from '#lib/db/connection.ts';
import { plantEntry } from '#lib/db/planted-entry.ts';
import { clinics } from '#lib/db/tables.ts';
import { faultPage, renderFinishedPage, slowPage } from '#lib/http/finished-page.ts';

type FindAddress = (page: Page) => Promise<string>;
const at =
  (address: string): FindAddress =>
  async () =>
    address;

/** The address of a clinic that this database really holds. */
const someClinic: FindAddress = async (page) => {
  await page.goto('/find/fysioterapeut/aarhus/iskias');
  return (await page.locator('a[href^="/klinik/"]').first().getAttribute('href')) ?? '/klinik/';
};

/** The address of a clinic that took its page back: planted once, in the database of the portal that serves. */
const withdrawnClinic: FindAddress = async () => {
  const slug = 'trukket-tilbage';
  const db = await connect();
  try {
    await db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(410)`);
      const known = await tx.$count(clinics, eq(clinics.slug, slug));
      if (!known) await plantEntry(tx, slug, { state: 'withdrawn', source: 'demo' });
    });
  } finally {
    await closeDatabase();
  }
  return `/klinik/${slug}`;
};

/** One address a kind of page: what accessibility, weight and pictures are checked on. */
export const pageKinds: Readonly<Record<string, FindAddress>> = {
  home: at('/'),
  conditions: at('/lidelser'),
  'conditions-none': at('/lidelser?q=xqzwv'),
  article: at('/lidelser/iskias'),
  'article-near': at('/lidelser/iskias?hvor=esbjerg'),
  results: at('/find/fysioterapeut/aarhus/iskias'),
  map: at('/find/fysioterapeut/region-midtjylland?visning=kort'),
  'results-chosen': at('/find/fysioterapeut/danmark/iskias?handicap=1&aften=1'),
  'results-none': at('/find/fysioterapeut/anholt?radius=2'),
  clinic: someClinic,
  choice: at('/find?hvor=nykoebing'),
  described: at('/find?hvad=hælen+gør+ondt+de+første+skridt+om+morgenen&hvor=Aarhus'),
  'not-understood': at('/find?hvad=xqzwv&hvor=qqqxyz'),
  'future-region': at('/find/fysioterapeut/region-oestdanmark'),
  missing: at('/lidelser/findes-ikke'),
  gone: withdrawnClinic,
  price: at('/pris?henvisning=ja&forsikring=danmark'),
  malformed: at('/lidelser/%ZZ'),
  ranking: at('/saadan-rangerer-vi'),
  about: at('/om'),
  privacy: at('/privatliv'),
  accessibility: at('/tilgaengelighed'),
  data: at('/aabne-data'),
  style: at('/stil'),
};

/** What the front says when nothing else can: these come of a method or of a fault, and no address alone asks for them. */
const finishedKinds: Readonly<Record<string, FindAddress>> = {
  'method-refused': async (page) => {
    await page.route('**/om', (route) =>
      route.request().isNavigationRequest() ? route.continue({ method: 'POST' }) : route.continue(),
    );
    return '/om';
  },
  // That a fault ends in these words is `lib/http/front.test.ts`; here they are what it sends, at an address of the portal.
  fault: (page) =>
    finished(
      page,
      500,
      renderFinishedPage(faultPage('5e0c1a7f', { name: null, email: 'kontakt@portal.example' })),
    ),
  slow: (page) => finished(page, 503, renderFinishedPage(slowPage)),
};

async function finished(page: Page, status: number, body: string): Promise<string> {
  await page.route('**/lidelser', (route) =>
    route.fulfill({ status, body, contentType: 'text/html; charset=utf-8' }),
  );
  return '/lidelser';
}

/** Every kind of page that a visitor can meet. */
export const allKinds: Readonly<Record<string, FindAddress>> = { ...pageKinds, ...finishedKinds };
