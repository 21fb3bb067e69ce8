/** A portal where somebody is signed in and every desk has something on it: made once a worker, by the forms themselves. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { clinicDays, clinics, countedThings } from '#lib/db/tables.ts';
import { deskKinds, type Slugs, type Who } from './desk-kinds.ts';
import { test as base, type OwnPortal } from './own-portal.ts';

export interface Desks {
  /** A window of whoever has this desk, at its page. Close its context when done. */
  open(kind: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page>;
}

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

const owner = 'anna@sondergade.example';
const practitioner = 'eva@sondergade.example';
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Listed clinics, two of them likely the same. */
const rows = [
  's1;Søndergades Fysioterapi;Søndergade 3;8000;Aarhus C;56,155;10,207;86121314;www.sondergade.example;',
  's2;Molevejens Fysioterapi;Molevej 1;8000;Aarhus C;56,160;10,220;86121315;;',
  's3;Molevej Fysioterapi;Molevej 1;8000;Aarhus C;56,160;10,220;86121315;;',
];

async function furnish(
  browser: Browser,
  portal: OwnPortal,
): Promise<{ sessions: Map<Who, Session>; slugs: Slugs }> {
  portal.importSheet(rows);
  const windows = new Map<Who, Page>();
  const enter = async (who: Who, email: string) => {
    const context = await browser.newContext({ baseURL: portal.url });
    const page = await context.newPage();
    await portal.signIn(page, email);
    windows.set(who, page);
    return page;
  };
  const anna = await enter('owner', owner);
  const office = await portal.office(browser);
  windows.set('operator', office);
  const eva = await enter('practitioner', practitioner);
  const accept = async (name: string) => {
    await office.goto('/moderation');
    const card = office.locator('article', { hasText: name });
    await card.getByLabel('Hvad slog du op').fill('Autorisationsregistret, 23.11.2026');
    await card.getByRole('button', { name: 'Godkend' }).click();
  };
  const slugOf = async (name: string) => {
    await anna.goto(`/tilmeld/find?navn=${encodeURIComponent(name)}`);
    const way = anna.getByRole('link', { name: 'Det er vores' }).first();
    return (await way.getAttribute('href'))?.split('/')[3] ?? '';
  };
  const [kept, free] = [await slugOf('Søndergades'), await slugOf('Molevejens')];
  await anna.goto(`/tilmeld/overtag/${kept}`);
  await anna.getByLabel('Hvad er din rolle').fill('Ejer');
  await anna.getByLabel('Vi slår dig op').check();
  await anna.getByLabel('Autorisations-ID').fill('0AB12');
  await press(anna, 'Send');
  await accept('Søndergades Fysioterapi');
  await eva.goto('/min-klinik/mig');
  await eva.getByLabel('Dit autorisations-ID').fill('0CD34');
  await eva.getByLabel('Dit navn').fill('Eva Holm');
  await press(eva, 'Bed om');
  await accept('Eva Holm');
  await eva.goto('/min-klinik/mig');
  await eva.getByLabel('Klinikkens navn').fill('Søndergades Fysioterapi');
  await eva.getByLabel('Første dag på klinikken').fill('2020-01-06');
  await press(eva, 'Tilføj');

  await anna.goto('/tilmeld/ny');
  for (const [label, value] of [
    ['Klinikkens navn', 'Åboulevardens Fysioterapi'],
    ['Vej og nummer', 'Åboulevarden 5'],
    ['Postnummer', '8000'],
    ['CVR-nummer', '12345674'],
    ['Autorisations-ID', '0AB12'],
    ['Hvad er din rolle', 'Ejer'],
  ] as const)
    await anna.getByLabel(label).fill(value);
  await press(anna, 'Fortsæt');
  await press(anna, /^Opret klinikken/);
  const waiting = new URL(anna.url()).pathname.split('/')[2] ?? '';

  const desk = `/min-klinik/${kept}`;
  await anna.goto(`${desk}/priser`);
  await anna.getByLabel('Første besøg').fill('450');
  await press(anna, 'Gem');
  await anna.goto(`${desk}/priser`);
  await anna.getByLabel('Første besøg').fill('det kommer an på');
  await press(anna, 'Gem');
  const { pathname, search } = new URL(anna.url());
  const refused = pathname + search;
  await anna.goto(`${desk}/aabningstider`);
  await anna.getByLabel('Mandag').fill('8-12 og 13-18');
  await press(anna, 'Gem');
  await anna.goto(`${desk}/titler`);
  await anna.getByLabel('Specialist').check();
  await anna.getByLabel('Inden for hvad').selectOption('ryg');
  await anna.getByLabel('Hvem har titlen').fill('Eva Holm');
  await anna.getByLabel('Autorisations-ID').fill('0CD34');
  await anna.getByLabel('Hvor kan vi se det').fill('Fagets liste over specialister');
  await press(anna, 'Send');
  await anna.goto(`${desk}/adgang`);
  await anna.getByLabel('Mailadresse').fill('bo@sondergade.example');
  await press(anna, 'Send invitationen');
  await anna.goto(`${desk}/billeder`);
  const picture = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#7aa29a' } })
    .jpeg()
    .toBuffer();
  await anna
    .getByLabel('Vælg et billede')
    .setInputFiles({ name: 'sted.jpg', mimeType: 'image/jpeg', buffer: picture });
  await anna.getByLabel('Hvad viser billedet').fill('Træningssalen');
  await press(anna, 'Gem billedet');
  await makeHistory(anna, eva, desk);
  await eva.request.post(`/klinik/${kept}/fejl`, {
    form: { kind: 'hours', message: 'Der er lukket om fredagen.' },
    headers: { Origin: portal.url },
  });

  await portal.inDatabase(async (db) => {
    const [clinic] = await db.select().from(clinics).where(eq(clinics.slug, kept));
    const days = ['2026-11-20', '2026-11-21', '2026-11-22'];
    await db
      .insert(clinicDays)
      .values(
        countedThings.flatMap((what, i) =>
          days.map((day, j) => ({ clinicId: clinic?.id ?? 0, day, what, count: 10 ** (3 - (i % 3)) + j })),
        ),
      );
  });

  const sessions = new Map<Who, Session>();
  for (const [who, page] of windows) {
    sessions.set(who, await page.context().storageState());
    await page.context().close();
  }
  return { sessions, slugs: { kept, waiting, free, refused } };
}

/** Several kinds of change: what is chosen, dates, people, a practitioner's own, and one that is undone. */
async function makeHistory(anna: Page, eva: Page, desk: string): Promise<void> {
  await anna.goto(`${desk}/grundoplysninger`);
  await anna.getByLabel('engelsk').check();
  await anna.getByLabel('tysk').check();
  await anna
    .getByLabel('Kort om klinikken')
    .fill('Vi træner sammen i små hold.\nDer er parkering ved døren.');
  await press(anna, 'Gem');
  await anna.goto(`${desk}/specialer`);
  await anna.locator('input[value=ryg]').check();
  await press(anna, 'Gem');
  await anna.goto(`${desk}/fakta`);
  await anna.locator('input[name=fakta-wheelchair][value=ja]').check();
  await press(anna, 'Gem');
  await anna.goto(`${desk}/aabningstider`);
  await anna.locator('[name=helligdag-2026-12-25]').fill('lukket');
  await anna.locator('[name=dag-1-dato]').fill('2026-12-24');
  await anna.locator('[name=dag-1-tid]').fill('8-12');
  await press(anna, 'Gem');
  await anna.goto(`${desk}/personer`);
  const added = anna.getByRole('group', { name: 'Ny person', exact: true });
  await added.getByLabel('Navn').fill('Bo Lund');
  await added.getByLabel('Ansat fra').fill('2024-08-01');
  await added.getByLabel('Mand').check();
  await press(anna, 'Gem');
  await eva.goto('/min-klinik/mig');
  await eva.getByLabel('Sprog ud over dansk').fill('engelsk, tysk');
  await eva.getByLabel('Kvinde').check();
  await eva.getByLabel('Ansat fra').fill('2019-01-07');
  await press(eva, 'Gem');
  await anna.goto(`${desk}/ventetid`);
  await anna.getByLabel('For dem, der selv betaler').fill('3');
  await press(anna, 'Gem');
  await anna.goto(`${desk}/historik`);
  await anna.getByRole('button', { name: 'Fortryd' }).first().click();
}

export const test = base.extend<object, { desks: Desks }>({
  desks: [
    async ({ browser, portal }, use) => {
      const { sessions, slugs } = await furnish(browser, portal);
      await use({
        async open(kind, options = {}) {
          const [who, path] = deskKinds[kind] ?? ['nobody', () => '/'];
          const storageState = sessions.get(who);
          const context = await browser.newContext({
            locale: 'da-DK',
            timezoneId: 'Europe/Copenhagen',
            ...options,
            baseURL: portal.url,
            ...(storageState && { storageState }),
          });
          const page = await context.newPage();
          await page.goto(path(slugs));
          return page;
        },
      });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});
