import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('each decision has a number of its own, in its name and in its heading', () => {
  const records = readdirSync('docs/decisions').toSorted();
  const numbers = records.map((name) => Number(name.slice(0, 4)));
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  const headings = records.map((name) => readFileSync(`docs/decisions/${name}`, 'utf8').split('\n', 1)[0]);
  expect(headings.map((heading) => Number(/^# (\d+)\. \S/.exec(heading ?? '')?.[1]))).toEqual(numbers);
});
