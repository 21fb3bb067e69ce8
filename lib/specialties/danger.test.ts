import { expect, test } from 'vitest';
import { type Danger, dangerOfAll } from './danger.ts';

const record = (now: string[], meanwhile: string | null): Danger => ({
  now: { signs: now, meanwhile },
  today: { signs: [], meanwhile: null },
  days: { signs: ['Du taber dig.'], meanwhile: null },
});

test('several records are one: each sign once, and advice only where they agree', () => {
  const back = record(['Du kan ikke tisse.', 'Du er svag i begge ben.'], 'Lig stille.');
  const neck = record(['Du er svag i begge ben.'], 'Hold hovedet i ro.');
  expect(dangerOfAll([back, neck])).toEqual({
    now: { signs: ['Du kan ikke tisse.', 'Du er svag i begge ben.'], meanwhile: null },
    today: { signs: [], meanwhile: null },
    days: { signs: ['Du taber dig.'], meanwhile: null },
  });
  expect(dangerOfAll([back])?.now.meanwhile).toBe('Lig stille.');
  expect(dangerOfAll([])).toBeNull();
});
