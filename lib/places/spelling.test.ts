import { expect, test } from 'vitest';
import { loose, typingErrors, withoutCompany, writeOut } from './spelling.ts';

test.each([
  ['odense', 'odense', 0],
  ['odnse', 'odense', 1],
  ['oddense', 'odense', 1],
  ['ofense', 'odense', 1],
  ['odesne', 'odense', 1],
  ['esbejrg', 'esbjerg', 1],
  ['svenborgg', 'svendborg', 2],
  ['vejle', 'odense', 3],
  ['', 'abc', 3],
])('%s and %s differ by %i typing errors (3: more than two)', (a, b, errors) => {
  expect(typingErrors(a, b, 2)).toBe(errors);
  expect(typingErrors(b, a, 2)).toBe(errors);
});

test.each([
  ['aarhus', 'arhus'],
  ['koebenhavn', 'kobenhavn'],
  ['hoeje-taastrup', 'hojetastrup'],
])('%s and %s are one spelling', (a, b) => {
  expect(loose(a)).toBe(loose(b));
});

test('København V stays apart from København NV', () => {
  expect(loose('koebenhavn-v')).not.toBe(loose('koebenhavn-nv'));
});

test.each([
  ['sdr-omme', 'soender-omme'],
  ['kgs-lyngby', 'kongens-lyngby'],
  ['kbh-oe', 'koebenhavn-oe'],
  ['st-heddinge', 'store-heddinge'],
  ['lem-st', 'lem-st'],
  ['odense-v', 'odense-v'],
])('%s is written out as %s', (short, full) => {
  expect(writeOut(short)).toBe(full);
});

test.each([
  ['i Vejle', 'Vejle'],
  ['på Bornholm', 'Bornholm'],
  ['Vejle centrum', 'Vejle'],
  ['vejle-c', 'vejle'],
  ['Ikast', 'Ikast'],
])('%s means %s', (text, plain) => {
  expect(withoutCompany(text)).toBe(plain);
});
