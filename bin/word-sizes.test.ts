import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const files = ['app', 'components']
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx|css)$/.test(name) && !/\.test\./.test(name))
      .map((name) => join(room, name)),
  )
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** Where a pattern stands, as 'file: what was found'. */
const found = (kind: RegExp, pattern: RegExp) =>
  files
    .filter(({ path }) => kind.test(path))
    .flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([what]) => `${path}: ${what.trim()}`));

/** What may stand after `text-`: the tokens' sizes and colours, and ways to set a line. */
const known =
  /^(?:display|title|section|lead|small|(?:ink|muted|accent|error|danger|on-accent|on-danger)(?:-strong)?|center|right|left|balance)$/;

test('markup takes the five sizes of words from the tokens, except on paper', () => {
  const names = found(/\.tsx$/, /(?<![\w/-]|print:)text-[^\s"'`]+(?=[\s"'`])/g);
  expect(names.filter((hit) => !known.test(hit.replace(/.*: text-/, '')))).toEqual([]);
});

test('style sheets take them too; only a drawing and paper have sizes of their own', () => {
  const own: readonly [path: string, size: string][] = [
    ['app/globals.css', '1.0625rem'], // running text, which the tokens are measured against
    ['components/ui/page.css', '1.375rem'], // the wordmark
    ['components/prose/prose.css', '0.9em'], // code within a sentence
  ];
  const drawing = /^components\/map\/(area-map|country-map)\.css/;
  const sizes = found(/\.css$/, /font-size:\s+(?!\s|var\(--text-|inherit|\d+pt)[^;]+/g).filter(
    (hit) => !drawing.test(hit) && !own.some(([path, size]) => hit === `${path}: font-size: ${size}`),
  );
  expect(sizes).toEqual([]);
});
