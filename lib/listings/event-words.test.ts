import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actorWords, eventWords } from './event-words.ts';

test('whatever is recorded is said in Danish', () => {
  const kinds = globSync('lib/**/*.ts', { exclude: ['**/*.test.ts'] }).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/record(?:Event|Role)\([^;]*?kind: '([\w-]+)'/gs)].map(
      (match) => match[1] ?? '',
    ),
  );
  expect(kinds).toContain('invited');
  expect(kinds.filter((kind) => eventWords(kind) === eventWords(''))).toEqual([]);
});

test.each([
  ['account:gone', 'En, der har slettet sin konto'],
  ['import:osm', 'Hentet fra OpenStreetMap'],
  ['import:sundhed', 'Hentet fra en liste'],
  ['rounds', 'Automatisk'],
])('%s is %s', (actor, words) => {
  expect(actorWords(actor)).toBe(words);
});
