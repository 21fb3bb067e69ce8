import { expect, test } from 'vitest';
import { BoundedMemory } from './bounded-memory.ts';
import { compress, isCompressible, negotiateEncoding } from './compression.ts';
import { entityTag, hasEntity } from './entity-tag.ts';

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['zstd;q=1, br;q=0.5', 'zstd'],
  ['br;q=0, *;q=0.1', 'zstd'],
  ['GZIP;Q=0.5', 'gzip'],
  ['identity', null],
  ['br;q=nonsense', null],
  [undefined, null],
] as const)('a reader that accepts "%s" is answered in %s', (accepted, encoding) => {
  expect(negotiateEncoding(accepted)).toBe(encoding);
});

test('text is compressed, pictures and small answers are not', async () => {
  const text = Buffer.from('iskias '.repeat(1000));
  expect(isCompressible('text/html; charset=utf-8')).toBe(true);
  expect(isCompressible('application/manifest+json')).toBe(true);
  expect(isCompressible('image/png')).toBe(false);
  expect(isCompressible('text/event-stream')).toBe(false);
  expect((await compress(text, 'br', false)).body.length).toBeLessThan(100);
  expect((await compress(Buffer.from('kort'), 'br', false)).encoding).toBeNull();
});

test('the same page has the same tag, another encoding has another', () => {
  const page = Buffer.from('<p>Iskias</p>');
  const tag = entityTag(page, 'br');
  expect(entityTag(Buffer.from('<p>Iskias</p>'), 'br')).toBe(tag);
  expect(entityTag(page, 'gzip')).not.toBe(tag);
  expect(hasEntity(`"gammel", W/${tag}`, tag)).toBe(true);
  expect(hasEntity('"gammel"', tag)).toBe(false);
  expect(hasEntity(undefined, tag)).toBe(false);
});

test('a memory stays within its bytes and forgets what was not asked for', () => {
  const memory = new BoundedMemory<Buffer>(10);
  memory.set('a', Buffer.alloc(4));
  memory.set('b', Buffer.alloc(4));
  memory.get('a');
  memory.set('c', Buffer.alloc(4));
  memory.set('for stor', Buffer.alloc(11));
  expect(memory.get('b')).toBeNull();
  expect(memory.get('a')).not.toBeNull();
  expect(memory.get('for stor')).toBeNull();
  expect(memory.bytes).toBe(8);
});
