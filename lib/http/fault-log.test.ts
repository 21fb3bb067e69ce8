import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DatabaseError } from '#lib/db/database-error.ts';
import { guardConsole, hearing, printable } from './fault-log.ts';

const typed = /iskias|Holb/;

test('a fault is printed with its kind and place, without address, quotation or property', () => {
  const faults = [
    new Error('Attempted to handle request too many times /find/iskias/holbæk?naer=Holb%C3%A6k'),
    new Error('Failed to fetch https://localhost/find?sted=Holbæk'),
    Object.assign(new TypeError('Invalid URL'), { input: 'iskias', code: 'ERR_INVALID_URL' }),
    new Error('no such place: "it\'s iskias"', { cause: new RangeError("what is 'Holbæk'") }),
    new Error('Failed query: select 1\nparams: iskias'),
    'iskias',
  ];
  for (const fault of faults) expect(printable(fault)).not.toMatch(typed);
  expect(printable(faults[3])).toMatch(
    /^Error: no such place: "…"\n +at [\s\S]+caused by RangeError: what is '…'\n +at /,
  );
  expect(printable(new DatabaseError('No database answers at db:1: start it.'))).toBe(
    'No database answers at db:1: start it.',
  );
});

const written: string[] = [];
let unguard: () => void;
beforeEach(() => {
  written.length = 0;
  for (const method of ['error', 'log'] as const)
    vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => void written.push(parts.join(' ')));
  unguard = guardConsole();
});
afterEach(() => {
  unguard();
  vi.restoreAllMocks();
});

test('what Next writes of an error goes to the request it belongs to, and else to the log without words', async () => {
  const heard: unknown[] = [];
  const fault = new Error('about "iskias"');
  await hearing(heard, async () => {
    await Promise.resolve();
    console.error('⨯', fault);
  });
  expect(heard).toEqual([fault]);
  expect(written).toEqual([]);

  console.error('⨯', fault);
  console.error('Failed to proxy http://localhost:3000/find/iskias', new Error('x'));
  expect(written).toHaveLength(2);
  expect(written.join()).not.toMatch(typed);
});

test('of the lines on standard output only the one on Next’s settings is dropped', () => {
  console.log('✓ Running next.config.ts took 28ms');
  console.log('✓ Server    ready (0.4 s)');
  expect(written).toEqual(['✓ Server    ready (0.4 s)']);
});
