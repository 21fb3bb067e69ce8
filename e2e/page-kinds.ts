import type { Page } from '@playwright/test';

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
  'not-understood': at('/find?hvad=xqzwv&hvor=qqqxyz'),
  'future-region': at('/find/fysioterapeut/region-oestdanmark'),
  missing: at('/lidelser/findes-ikke'),
  price: at('/pris?henvisning=ja&forsikring=danmark'),
  malformed: at('/lidelser/%ZZ'),
  ranking: at('/saadan-rangerer-vi'),
  about: at('/om'),
  privacy: at('/privatliv'),
  accessibility: at('/tilgaengelighed'),
  data: at('/aabne-data'),
  style: at('/stil'),
};
