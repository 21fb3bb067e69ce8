import { expect, test } from '@playwright/test';

test('places and conditions are bare arrays of the agreed fields, best first', async ({ request }) => {
  const places = await request.get('/api/v1/places?q=8000');
  expect(places.headers()).toMatchObject({ 'access-control-allow-origin': '*', demo: 'true' });
  expect((await places.json())[0]).toEqual({
    slug: 'aarhus-c',
    kind: 'district',
    name: 'Aarhus C',
    municipalityCode: '0751',
    postalCodes: ['8000'],
    reason: 'alias',
  });
  const conditions = await request.get('/api/v1/conditions?q=iskais');
  expect((await conditions.json())[0]).toEqual({
    slug: 'iskias',
    kind: 'condition',
    name: 'Iskias',
    parent: 'ryg',
    specialty: 'ryg',
    reason: 'corrected',
  });
  expect(await (await request.get('/api/v1/places?q=xqzwv')).json()).toEqual([]);
});

test('clinics are found as on the page, page by page, and each tells itself', async ({ request, page }) => {
  const list = await (await request.get('/api/v1/clinics?sted=aarhus&speciale=iskias')).json();
  expect(list).toMatchObject({ demo: true, page: 1, pageSize: 20 });
  await page.goto(new URL(list.links.html).pathname);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(String(list.total));
  const [first] = list.clinics;
  const answer = await request.get(new URL(first.self).pathname);
  expect(await answer.json()).toMatchObject({ slug: first.slug, demo: true, source: 'demo', phone: null });
});

test('a reader that has the answer is not sent it again', async ({ request }) => {
  const first = await request.get('/api/v1/openapi.json');
  expect(await first.json()).toMatchObject({ openapi: '3.1.0', 'x-demo': true });
  const etag = first.headers().etag;
  expect(etag).toBeTruthy();
  const again = await request.get('/api/v1/openapi.json', { headers: { 'If-None-Match': etag ?? '' } });
  expect(again.status()).toBe(304);
});

for (const [address, status] of [
  ['/api/v1/places', 400],
  ['/api/v1/conditions', 400],
  ['/api/v1/clinics?sted=atlantis', 400],
  ['/api/v1/clinics?radius=abc', 400],
  ['/api/v1/clinics?sted=aarhus&naer=%F0%9F%92%A5', 400],
  ['/api/v1/clinics?side=9999', 404],
  ['/api/v1/clinics/findes-ikke', 404],
  ['/api/v1/andet', 404],
] as const) {
  test(`${address} is refused with ${status} and what to do`, async ({ request }) => {
    const answer = await request.get(address);
    expect(answer.status()).toBe(status);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
    expect(answer.headers()['set-cookie']).toBeUndefined();
    expect(await answer.json()).toMatchObject({ status, demo: true, detail: expect.stringMatching(/\w\.$/) });
  });
}

test('an address that cannot be read is refused in the same form', async ({ request }) => {
  for (const address of [
    '/api/v1/places?q=%ZZ',
    '/api/v1/clinics/%00',
    `/api/v1/places?q=${'a'.repeat(9000)}`,
  ]) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(400);
    expect(await answer.json()).toMatchObject({ status: 400, title: 'Bad Request' });
  }
});

test('nothing can be changed, and the refusal is open to other sites too', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const answer = await request.fetch('/api/v1/clinics', { method });
    expect(answer.status(), method).toBe(405);
    expect(answer.headers().allow).toContain('GET');
    expect(answer.headers()['access-control-allow-origin']).toBe('*');
  }
});
