import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { specimens } from './specimens.ts';

/** Not parts that a page is built of: the frame that every page has (shown around /stil too), what is inside a part, and data. */
const notParts = [
  'components/ui/demo-banner.tsx',
  'components/ui/element-script.tsx',
  'components/ui/field-frame.tsx',
  'components/ui/json-ld.tsx',
  'components/ui/link-hints.tsx',
  'components/ui/mark.tsx',
  'components/ui/near-me.tsx',
  'components/ui/site-footer.tsx',
  'components/ui/site-header.tsx',
];

/** 'components/ui/breadcrumb.tsx, pagination.tsx': the folder is said once. */
const filesOf = (file: string) => {
  const [first = '', ...others] = file.split(', ');
  const folder = first.slice(0, first.lastIndexOf('/') + 1);
  return [first, ...others.map((name) => (name.includes('/') ? name : folder + name))];
};
const shown = new Set(specimens.flatMap(({ file }) => filesOf(file)));

test('every part of components/ui is on /stil, and nothing there names a file that is gone', () => {
  const parts = readdirSync('components/ui')
    .filter((name) => name.endsWith('.tsx') && !name.includes('.test.'))
    .map((name) => `components/ui/${name}`)
    .filter((name) => !notParts.includes(name));
  expect(parts.filter((part) => !shown.has(part))).toEqual([]);
  expect([...shown, ...notParts].filter((file) => !existsSync(file))).toEqual([]);
});

test('no part is on /stil only: each is used by a page or by another part', () => {
  const sources = ['app', 'components']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((name) => name.endsWith('.tsx') && !name.startsWith('app/stil/') && !name.includes('.test.'))
    .map((name) => readFileSync(name, 'utf8'))
    .join('\n');
  const parts = [...shown].filter((name) => name.startsWith('components/ui/') && name.endsWith('.tsx'));
  const drawn = parts.flatMap((name) =>
    [...readFileSync(name, 'utf8').matchAll(/^export function ([A-Z]\w+)/gm)].map(([, part = '']) => part),
  );
  expect(drawn.length).toBeGreaterThan(15);
  expect(drawn.filter((part) => !new RegExp(`<${part}\\b`).test(sources))).toEqual([]);
});

test.each(specimens)('$id has a reason, a spoken name, a keyboard behaviour and a state', (specimen) => {
  const { why, named, keyboard, states } = specimen;
  for (const words of [why, named, keyboard]) expect(words.length).toBeGreaterThan(5);
  expect(states.length).toBeGreaterThan(0);
});

test('each is found by a name of its own, and so is each of its states', () => {
  const ids = specimens.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const states = specimens.flatMap(({ id, states }) => states.map(({ label }) => `${id}: ${label}`));
  expect(new Set(states).size).toBe(states.length);
});
