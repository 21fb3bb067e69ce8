import { expect, test } from 'vitest';
import { questionsOn, readAnswers, writeAnswers } from './answers.ts';
import { waysToPay } from './ways-to-pay.ts';

const before = '2026-12-31';
const after = '2027-01-01';
const ways = (search: string, date = before) =>
  waysToPay(readAnswers(new URLSearchParams(search), date), date).map(({ key, fit }) => `${key} ${fit}`);

test('without an answer every way is shown, and only paying oneself is certain', () => {
  expect(ways('')).toEqual([
    'selv fits',
    'vederlagsfri maybe',
    'henvisning maybe',
    'uden-henvisning maybe',
    'danmark maybe',
    'forsikring maybe',
  ]);
});

test.each([
  ['henvisning=ja&diagnose=nej&forsikring=ingen', ['henvisning fits', 'selv fits']],
  ['henvisning=ja&diagnose=ja&forsikring=ingen', ['vederlagsfri fits', 'henvisning fits', 'selv fits']],
  [
    'henvisning=nej&diagnose=nej&forsikring=danmark&region=region-sjaelland',
    ['uden-henvisning fits', 'danmark fits', 'selv fits', 'henvisning maybe'],
  ],
  [
    'henvisning=nej&diagnose=nej&forsikring=anden&region=region-syddanmark',
    ['forsikring fits', 'selv fits', 'henvisning maybe'],
  ],
])('%s leads to %j', (search, expected) => {
  expect(ways(search)).toEqual(expected);
});

test('after the merger nobody is promised what Region Sjælland tried', () => {
  const answers = 'henvisning=nej&diagnose=nej&forsikring=ingen&region=region-sjaelland';
  const then = readAnswers(new URLSearchParams(answers), after);
  expect(then.region).toBe('region-oestdanmark');
  const trial = waysToPay(then, after).find(({ key }) => key === 'uden-henvisning');
  expect(trial?.fit).toBe('maybe');
  expect(trial?.rules.join(' ')).toContain('Vi ved ikke, om forsøget fortsætter');
});

test('»danmark« is not promised to every member: Basis pays nothing', () => {
  const way = waysToPay(readAnswers(new URLSearchParams(), before), before).find(
    ({ key }) => key === 'danmark',
  );
  expect(way?.youPay).toContain('kan betale');
  expect(way?.rules.join(' ')).toContain('Basis-medlemmer får ikke tilskud');
});

test('no sentence holds a price in kroner', () => {
  const all = [before, after].flatMap((date) => waysToPay(readAnswers(new URLSearchParams(), date), date));
  expect(
    all.flatMap(({ youPay, rules }) => [youPay, ...rules]).filter((words) => /\d\s?kr|kroner/.test(words)),
  ).toEqual([]);
});

test('what cannot be an answer leaves the address, and every answer that can comes back', () => {
  expect(writeAnswers(readAnswers(new URLSearchParams('region=atlantis&henvisning=1&x=y'), before))).toBe(
    '/pris',
  );
  for (const { key, options } of questionsOn(before)) {
    for (const { value } of options) {
      const address = writeAnswers(readAnswers(new URLSearchParams({ [key]: value }), before));
      expect(address).toBe(`/pris?${key}=${value}`);
    }
  }
});
