import { expect, test } from 'vitest';
import { frameOf, inFrame } from './frame.ts';

const bytes = (text: string) => Buffer.from(text);
const parts = (head: string, content: string) => ({ head: bytes(head), content: bytes(content) });
const page = '<head><meta><title>Ø</title><link></head><main><h1>Ømhed</h1></main><footer>';

test('what was taken out of a page and put back in is the page', () => {
  const own = parts('<title>Ø</title>', '<h1>Ømhed</h1>');
  const frame = frameOf(bytes(page), own, {});
  expect(frame && inFrame(frame, own).toString()).toBe(page);
});

test('other parts stand in the same frame', () => {
  const frame = frameOf(bytes(page), parts('<title>Ø</title>', '<h1>Ømhed</h1>'), {});
  const other = parts('<title>Å</title>', '<h1>Åreknuder</h1>');
  expect(frame && inFrame(frame, other).toString()).toBe(
    '<head><meta><title>Å</title><link></head><main><h1>Åreknuder</h1></main><footer>',
  );
});

test.each([
  ['the head is written otherwise', '<title>O</title>', '<h1>Ømhed</h1>'],
  ['the content is written otherwise', '<title>Ø</title>', '<h1>ømhed</h1>'],
  ['they stand the other way round', '<h1>Ømhed</h1>', '<title>Ø</title>'],
])('there is no frame where %s', (_what, head, content) => {
  expect(frameOf(bytes(page), parts(head, content), {})).toBeNull();
});
