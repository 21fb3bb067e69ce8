import { expect, test } from 'vitest';
import { readForm } from './form-body.ts';

const post = (body: string, type = 'application/x-www-form-urlencoded;charset=UTF-8') =>
  readForm(
    new Request('http://portal.example/', { method: 'POST', body, headers: { 'Content-Type': type } }),
  );

test('a form is read, whatever is in it', async () => {
  const body = await post('kind=hours&message=%C3%A6+%ZZ%FF&message=to');
  expect(body.kind === 'form' && [...body.fields]).toEqual([
    ['kind', 'hours'],
    ['message', 'æ %ZZ�'],
    ['message', 'to'],
  ]);
});

test('another type and an endless form are refused', async () => {
  expect(await post('{}', 'application/json')).toEqual({ kind: 'refused', reason: 'type' });
  expect(await post('--x--', 'multipart/form-data; boundary=x')).toEqual({ kind: 'refused', reason: 'type' });
  expect(await post(`message=${'a'.repeat(20_000)}`)).toEqual({ kind: 'refused', reason: 'length' });
});
