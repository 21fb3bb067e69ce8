import { expect, test } from 'vitest';
import { readSources, violations } from './house-rules.ts';

test('the house is in order', () => {
  expect(violations(readSources(process.cwd()))).toEqual([]);
});

const planted: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['lib knows nothing of app', 'lib/places/a.ts', "import { x } from '#app/x.ts';"],
  [
    'lib knows nothing of app or components',
    'lib/og/a.ts',
    "const x = await import('#components/ui/x.tsx');",
  ],
  ['components know nothing of app', 'components/ui/a.tsx', "import type { x } from '#app/x.ts';"],
  ['components import only types', 'components/ui/a.tsx', "import { today } from '#lib/hours/clock.ts';"],
  [
    'components import only types',
    'components/ui/a.tsx',
    "export { today } from '#lib/hours/clock.ts';\nexport const x = 1;",
  ],
  ['do not know the clinics', 'lib/places/a.ts', "import type { Db } from '#lib/db/connection.ts';"],
  ['do not know the clinics', 'lib/articles/a.ts', "import { search } from '#lib/directory/search.ts';"],
  ['do not know the clinics', 'lib/specialties/a.ts', "import {\n  one,\n} from '#lib/listings/one.ts';"],
  ['meet only in the tables', 'lib/directory/a.ts', "import { x } from '#lib/listings/x.ts';"],
  ['meet only in the tables', 'lib/listings/a.ts', "import { x } from '#lib/directory/x.ts';"],
  ['only lib/env.ts reads', 'lib/http/a.ts', 'const port = process.env.PORT;'],
  ['climbs to a parent folder', 'lib/http/a.ts', "import { x } from '../places/x.ts';"],
  ['no drawer', 'lib/utils/a.ts', 'export const x = 1;'],
  ['no barrel', 'lib/places/index.ts', "export { x } from './x.ts';\nexport * from './y.ts';"],
  ['documents neither throw', 'app/om/page.tsx', "import { notFound } from 'next/navigation';"],
  ['documents neither throw', 'components/ui/a.tsx', "'use client';\nexport const x = 1;"],
  ['documents neither throw', 'app/a.tsx', "async function f() {\n  'use server';\n}"],
  ['no component in it waits', 'components/ui/a.tsx', 'export async function Late() {\n  return null;\n}'],
  ['no component in it waits', 'app/klinik/[slug]/a.tsx', 'async function Late() {\n  return null;\n}'],
  ['@vercel/og alone', 'app/og/route.ts', "import { ImageResponse } from 'next/og';"],
];

test.each(planted)('a violation of "%s" in %s is caught', (rule, path, text) => {
  const found = violations([{ path, text }]);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(rule);
});

test('a .tsx that the command line reaches through another file is caught', () => {
  const found = violations([
    { path: 'bin/start.ts', text: "import { serve } from '#lib/http/server.ts';" },
    { path: 'lib/http/server.ts', text: "import { page } from './page.tsx';" },
    { path: 'lib/http/page.tsx', text: 'export const page = 1;' },
  ]);
  expect(found).toEqual([expect.stringContaining('reaches no .tsx')]);
});

test('a circle of imports is caught, a circle of types alone is not', () => {
  const circle = violations([
    { path: 'lib/db/a.ts', text: "import { b } from './b.ts';\nexport const a = b;" },
    { path: 'lib/db/b.ts', text: "import { a } from '#lib/db/a.ts';\nexport const b = () => a;" },
  ]);
  expect(circle).toHaveLength(2);
  expect(circle[0]).toContain('lib/db/a.ts → lib/db/b.ts → lib/db/a.ts');
  expect(
    violations([
      { path: 'lib/db/a.ts', text: "import type { B } from './b.ts';\nexport type A = B;" },
      { path: 'lib/db/b.ts', text: "import { a } from './a.ts';\nexport type B = typeof a;" },
    ]),
  ).toEqual([]);
});

test('what is allowed is not reported', () => {
  expect(
    violations([
      { path: 'components/ui/a.tsx', text: "import type { Place } from '#lib/places/place.ts';" },
      {
        path: 'lib/directory/a.ts',
        text: "import { clinics } from '#lib/db/tables.ts';\nexport const x = clinics;",
      },
      { path: 'lib/env.ts', text: 'export const env = process.env;' },
    ]),
  ).toEqual([]);
});
