import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clinics } from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { findPlace } from '#lib/places/find.ts';
import { countBits } from './bits.ts';
import { basis, countEach, filtersOf } from './filters.ts';
import { carries, type MarkKind, marks } from './marks.ts';
import { plant } from './planted-clinic.ts';
import { readQuery } from './query.ts';
import { wantedOf } from './ranking.ts';
import { search } from './search.ts';

const date = '2026-11-22';
const mondayAtTen = new Date('2026-11-23T09:00:00Z');
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
}, 120_000);
afterAll(() => database.close());
beforeEach(() => database.db.execute(sql`truncate clinics restart identity cascade`));

/** Numbers that follow from the seed. */
function dice(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function plantMany(count: number, seed: number) {
  const random = dice(seed);
  const some = <Item>(list: readonly Item[]) => list.filter(() => random(3) === 0);
  for (let i = 0; i < count; i++) {
    const yes = some(['contract', 'wheelchair', 'online', 'new_patients']);
    const specialties = some(['iskias', 'ryg', 'knae']);
    const waits = [random(3) ? random(6) : null, random(3) ? random(6) : null] as const;
    await plant(database.db, `klinik-${i}`, {
      state: random(8) ? 'listed' : 'hidden',
      municipalityCode: random(2) ? '0751' : '0101',
      postalCode: random(6) ? '8000' : null,
      lat: 56.157 + random(200) / 1000,
      specialties,
      approved: specialties.filter(() => random(3) === 0),
      factsYes: yes,
      factsNo: some(['contract', 'wheelchair', 'online', 'children']).filter((fact) => !yes.includes(fact)),
      languages: some(['da', 'en', 'ar']),
      peopleGenders: some(['kvinde', 'mand']),
      insurersYes: some(['danmark']),
      insurersNo: some(['tryg']),
      waitSubsidised: waits[0],
      waitSubsidisedOn: waits[0] === null ? null : date,
      waitPrivate: waits[1],
      waitPrivateOn: waits[1] === null ? null : date,
      openWeek: random(2) ? '{[480,960),[1920,2400)}' : '{}',
      statedWeekdays: random(2) ? [1, 2, 3] : [],
      confirmedOn: random(2) ? date : '2026-01-01',
      datedHours: [[], ['2026-11-23:'], ['2026-11-23:', '2026-11-23:590-700']][random(3)] ?? [],
    });
  }
}

const everyKind: [MarkKind, string[]][] = [
  ['listed', []],
  ['municipality', ['0751']],
  ['term', ['ryg', 'iskias']],
  ['title', ['ryg']],
  ['titled', []],
  ['yes', ['contract']],
  ['no', ['wheelchair']],
  ['speaks', ['en', 'ar']],
  ['speaks', []],
  ['gender', ['kvinde']],
  ['gender', []],
  ['insurer', ['danmark']],
  ['insurer', []],
  ['not-insurer', ['tryg']],
  ['wait', ['0', '1', '2']],
  ['wait', []],
  ['contract-wait', ['3', '4']],
  ['contract-wait', []],
  ['open', ['600']],
  ['open', ['1000']],
  ['weekday', ['1']],
  ['undeclared', []],
  ['dated', ['2026-11-23']],
  ['open-on', ['2026-11-23:600']],
];

/** Every kind counted from the bits, and from the rows. */
async function bothWays() {
  const { db } = database;
  const asked = everyKind.map(([kind, values]) => marks(kind, ...values));
  const listed = carries(marks('listed'));
  const byRow = await countEach(db, listed, asked.map(carries));
  const byBit = await countBits(
    db,
    marks('listed'),
    asked.map((yes) => [{ yes: marks('listed') }, { yes }]),
    [],
  );
  return { byRow, byBit: byBit.bases };
}

test('the bits say of every mark what the rows say, after inserts, updates and deletes', async () => {
  await plantMany(60, 7);
  const first = await bothWays();
  expect(first.byBit).toEqual(first.byRow);
  // Nobody is open on Mondays at 16:40: of everything else there is something to count.
  expect(everyKind.filter((_, i) => first.byRow[i] === 0)).toEqual([['open', ['1000']]]);
  const { db } = database;
  await db.execute(sql`update clinics set state = 'withdrawn' where id % 7 = 0`);
  await db.execute(sql`update clinics set state = 'listed' where id % 5 = 0`);
  await db.execute(
    sql`update clinics set facts_yes = '{contract,children}', facts_no = '{}' where id % 3 = 0`,
  );
  await db.execute(
    sql`update clinics set wait_private = 0, wait_private_on = '2026-11-20', open_week = '{[590,700)}' where id % 4 = 0`,
  );
  await db.execute(sql`delete from clinics where id % 11 = 0`);
  const then = await bothWays();
  expect(then.byBit).toEqual(then.byRow);
  expect(then.byRow).not.toEqual(first.byRow);
  await db.execute(sql`delete from clinics`);
  expect(await db.execute(sql`select from clinic_marks`)).toHaveLength(0);
});

test('ids far apart lie in blocks of their own', async () => {
  await plantMany(5, 1);
  await database.db.execute(sql`alter table clinics alter column id restart with 1000000`);
  for (const slug of ['a', 'b']) await plant(database.db, slug, { factsYes: ['contract'] });
  const { byRow, byBit } = await bothWays();
  expect(byBit).toEqual(byRow);
});

test('writers at once, on the same clinics and marks, leave the bits right; one that gives up leaves no trace', async () => {
  await plantMany(40, 3);
  const { db } = database;
  const facts = ['contract', 'wheelchair', 'online', 'children'];
  const writer = (seed: number) => async () => {
    const random = dice(seed);
    for (let round = 0; round < 12; round++) {
      await db
        .transaction(async (tx) => {
          for (let step = 0; step < 3; step++) {
            const fact = facts[random(4)] ?? '';
            await tx.execute(
              sql`update clinics set facts_no = '{}', facts_yes = array[${fact}::text] where id % 8 = ${random(8)}::int`,
            );
          }
          if (random(3) === 0) throw new Error('changed my mind');
        })
        .catch((error: unknown) => {
          if (!(error instanceof Error) || error.message !== 'changed my mind') throw error;
        });
    }
  };
  await Promise.all([1, 2, 3, 4].map((seed) => writer(seed)()));
  const { byRow, byBit } = await bothWays();
  expect(byBit).toEqual(byRow);
});

test('every count beside the results is the number that choosing it would show, for random questions', async () => {
  await plantMany(80, 11);
  const random = dice(5);
  const pieces = [
    'ydernummer=1',
    'handicap=1',
    'aaben=1',
    'boern=1',
    'specialist=1',
    'sprog=en&sprog=ar',
    'forsikring=danmark',
    'ventetid=2',
    'uoplyst=1',
  ];
  const { db } = database;
  for (let round = 0; round < 12; round++) {
    const slug = ['danmark', 'aarhus-kommune', 'aarhus-c', 'aarhus'][round % 4] ?? '';
    const found = findPlace(slug, date);
    if (found?.kind !== 'place') throw new Error(slug);
    const params = pieces.filter(() => random(4) === 0).join('&');
    const { query } = readQuery(found.place, round % 3 ? 'iskias' : null, new URLSearchParams(params));
    const { total, facets, rows } = await search(db, query, date, mondayAtTen);
    expect(rows.length).toBe(Math.min(20, total));
    for (const facet of facets.filter(({ kind }) => kind !== 'several')) {
      for (const option of facet.options) {
        const chosen = await search(db, { ...option.query, unstated: false }, date, mondayAtTen);
        const strict = await search(db, { ...query, unstated: false }, date, mondayAtTen);
        const counted = strict.facets
          .find(({ key }) => key === facet.key)
          ?.options.find(({ value }) => value === option.value)?.count;
        expect([facet.key, option.value, counted]).toEqual([facet.key, option.value, chosen.total]);
      }
    }
    // The bits of the total and the conditions on rows are two readings of one record.
    const wanted = await wantedOf(query.specialty);
    const [byRow] = await countEach(db, basis(query, wanted), [
      sql.join([sql`true`, ...filtersOf(query, wanted, mondayAtTen)], sql` and `),
    ]);
    expect([slug, params, total]).toEqual([slug, params, byRow]);
  }
}, 60_000);

test('the whole country is listed in one order, page by page, whatever the bits leave out', async () => {
  const { db } = database;
  await plantMany(130, 13);
  const found = findPlace('danmark', date);
  if (found?.kind !== 'place') throw new Error('danmark');
  for (const specialty of [null, 'iskias']) {
    const seen: string[] = [];
    for (let page = 1; ; page++) {
      const { query } = readQuery(found.place, specialty, new URLSearchParams({ side: String(page) }));
      const { rows, total, beyond } = await search(db, query, date, mondayAtTen);
      if (beyond) {
        expect(seen).toHaveLength(total);
        break;
      }
      for (const { slug } of rows) seen.push(slug);
      const steps = rows.map(({ why }) => why.steps);
      expect(steps).toEqual(steps.toSorted());
    }
    expect(new Set(seen).size).toBe(seen.length);
  }
  expect(await db.$count(clinics)).toBe(130);
});

test('who treats, in which language and with which insurer narrow the list; silence is counted apart', async () => {
  const { db } = database;
  await plant(db, 'engelsk', { languages: ['en'], insurersYes: ['danmark'] });
  await plant(db, 'arabisk', {
    peopleLanguages: ['ar', 'da'],
    peopleGenders: ['kvinde'],
    insurersNo: ['danmark'],
  });
  await plant(db, 'tavs');
  const found = findPlace('aarhus-c', date);
  if (found?.kind !== 'place') throw new Error('aarhus-c');
  const slugs = async (params: string) => {
    const { query } = readQuery(found.place, null, new URLSearchParams(params));
    return (await search(db, query, date, mondayAtTen)).rows.map(({ slug }) => slug).toSorted();
  };
  expect(await slugs('sprog=en')).toEqual(['engelsk']);
  expect(await slugs('sprog=en&sprog=ar')).toEqual(['arabisk', 'engelsk']);
  expect(await slugs('sprog=en&uoplyst=1')).toEqual(['engelsk', 'tavs']);
  expect(await slugs('behandler=kvinde')).toEqual(['arabisk']);
  expect(await slugs('behandler=mand')).toEqual([]);
  expect(await slugs('forsikring=danmark')).toEqual(['engelsk']);
  expect(await slugs('forsikring=danmark&uoplyst=1')).toEqual(['engelsk', 'tavs']);
  const { query } = readQuery(found.place, null, new URLSearchParams());
  const { facets } = await search(db, query, date, mondayAtTen);
  const languages = facets.find(({ key }) => key === 'sprog');
  expect(languages?.options.map(({ value, count }) => [value, count])).toEqual([
    ['ar', 1],
    ['da', 1],
    ['en', 1],
  ]);
  expect(languages?.unstated).toBe(1);
});
