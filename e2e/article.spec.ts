import { expect, test } from '@playwright/test';

test('a number in the text opens its source where the reader is, and says how strong it is', async ({
  page,
}) => {
  await page.goto('/lidelser/iskias');
  const number = page.locator('.prose .source-ref').first();
  const href = (await number.getAttribute('href')) ?? '';
  const source = page.locator(`[id="${href.slice(1)}"]`);
  await expect(source).toBeHidden();
  await number.click();
  await expect(source).toBeVisible();
  await expect(source).toContainText(/grundlag|Råd fra fagfolk/);
  await expect(source.getByRole('link').first()).toHaveAttribute('href', /^https:\/\//);
});

test('a line of running text holds no more than seventy characters', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/lidelser/iskias');
  const full = await page.locator('.prose > p').evaluateAll((paragraphs) => {
    const lines: number[] = [];
    const range = document.createRange();
    for (const paragraph of paragraphs) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let [length, bottom] = [0, 0];
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        // The numbers stand higher than the line they belong to.
        if (text.parentElement?.closest('sup')) continue;
        for (let at = 0; at < (text.nodeValue?.length ?? 0); at++) {
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const [box] = range.getClientRects();
          if (!box) continue;
          if (bottom && box.bottom - bottom > 10) {
            lines.push(length - 1); // without the blank it breaks at
            length = 0;
          }
          bottom = box.bottom;
          length++;
        }
      }
    }
    return lines.sort((a, b) => a - b);
  });
  expect(full.length).toBeGreaterThan(20);
  // Narrow letters carry a line or two further.
  expect(full[Math.floor(full.length * 0.95)]).toBeLessThanOrEqual(70);
});

test('a medical word says what it means where it stands', async ({ page }) => {
  await page.goto('/lidelser/iskias');
  const word = page.locator('.prose dfn').first();
  const meaning = word.locator('xpath=following-sibling::span[1]');
  await expect(meaning).toBeHidden();
  await word.getByRole('link').click();
  await expect(meaning).toBeVisible();
});

test('each entry of the table of contents leads to its heading, over text that was not laid out before', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/lidelser/iskias');
  const entries = await page
    .locator('.prose h2[id]')
    .evaluateAll((headings) => headings.map(({ id }) => `#${id}`));
  expect(entries.length).toBeGreaterThan(5);
  for (const entry of [entries.at(-1) ?? '', entries[2] ?? '']) {
    await page.goto('/lidelser/iskias');
    await page.goto(`/lidelser/iskias${entry}`);
    // Not before all that comes near on the way has been laid out.
    await page.waitForTimeout(500);
    const top = await page.locator(entry).evaluate((heading) => heading.getBoundingClientRect().top);
    expect(Math.abs(top - 16), entry).toBeLessThan(3);
  }
});

test('on the danger card a reader says where they are and gets one number to press', async ({ page }) => {
  await page.goto('/lidelser/iskias');
  const card = page.getByRole('region', { name: /Ring i dag til egen læge/ });
  await expect(card.getByRole('link')).toHaveCount(5);
  await card.getByLabel(/Hvor er du/).fill('Odense');
  await card.getByRole('button', { name: 'Vis nummer' }).click();
  await expect(page).toHaveURL(/\/lidelser\/iskias\?hvor=odense#faresignaler-today$/);
  await expect(card.getByRole('link')).toHaveCount(1);
  await expect(card.getByRole('link')).toHaveAttribute('href', 'tel:70110707');
  await expect(card.getByLabel('Et andet sted?')).toHaveValue('Odense');
});

test('the place beside the article is suggested while it is typed', async ({ page, javaScriptEnabled }) => {
  await page.goto('/lidelser/iskias');
  const box = page.getByRole('region', { name: /Find en fysioterapeut/ });
  await box.getByLabel('By, postnummer eller kommune').pressSequentially('Svendbo');
  if (javaScriptEnabled !== false)
    await page
      .getByRole('option', { name: /Svendborg/ })
      .first()
      .click();
  else await box.getByLabel('By, postnummer eller kommune').fill('Svendborg');
  await box.getByRole('button', { name: 'Find klinikker' }).click();
  await expect(page).toHaveURL(/\/find\/fysioterapeut\/svendborg[^/]*\/iskias/);
});

test('the part of the body leads to everything that sits there', async ({ page }) => {
  await page.goto('/lidelser/iskias');
  await page.getByRole('link', { name: /Ryg og lænd/ }).click();
  await expect(page).toHaveURL('/lidelser?kropsdel=ryg');
});

test('on paper the explanations stand in the text, the sources stand once, and no control is printed', async ({
  page,
}) => {
  await page.goto('/lidelser/iskias');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.prose .term-hint').first()).toBeVisible();
  await expect(page.locator('.part-sources').first()).toBeHidden();
  await expect(page.locator('.source-list')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Find klinikker' })).toBeHidden();
});

test('the plain text carries its sources, its notice and the same danger signs', async ({ request }) => {
  const text = await (await request.get('/lidelser/iskias.md')).text();
  expect(text).toContain('Ingen sundhedsfaglig person har gennemgået teksten endnu.');
  const keys = new Set([...text.matchAll(/\[\^(\w+)\](?!:)/g)].map(([, key]) => key));
  expect(keys.size).toBeGreaterThan(10);
  for (const key of keys) expect(text, key).toMatch(new RegExp(`^\\[\\^${key}\\]: \\S`, 'm'));
});
