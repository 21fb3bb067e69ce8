import { expect, test } from 'vitest';
import { loose, withoutCompany, withoutGenitive, writeOut } from './spelling.ts';

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
  ['tæt på Ry', 'Ry'],
  ['i nærheden af Silkeborg', 'Silkeborg'],
  ['Skanderborg og omegn', 'Skanderborg'],
  ['hele Vejle by', 'Vejle'],
  ['Ved', 'Ved'],
])('%s means %s', (text, plain) => {
  expect(withoutCompany(text)).toBe(plain);
});

test.each([
  ['Vejles', 'Vejle'],
  ["Vejle's", 'Vejle'],
  ['Als', 'Als'],
  ['Grindsted', 'Grindsted'],
])('%s without its genitive is %s', (text, plain) => {
  expect(withoutGenitive(text)).toBe(plain);
});
