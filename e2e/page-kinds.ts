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
  article: at('/lidelser/iskias'),
  results: at('/find/fysioterapeut/aarhus/iskias'),
  map: at('/find/fysioterapeut/region-midtjylland?visning=kort'),
  clinic: someClinic,
  choice: at('/find?hvor=nykoebing'),
  missing: at('/lidelser/findes-ikke'),
  price: at('/pris?henvisning=ja&forsikring=danmark'),
  ranking: at('/saadan-rangerer-vi'),
  privacy: at('/privatliv'),
};
