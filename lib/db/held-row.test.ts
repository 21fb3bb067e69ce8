import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { heldUntilWaitedFor } from './held-row.ts';
import { testDatabase } from './testing.ts';

test('a second who does not wait for the first is told of at once, one who does brings its answer', async () => {
  const { db, close } = await testDatabase();
  onTestFinished(close);
  const lock = sql`select pg_advisory_xact_lock(1)`;
  const free = () => Promise.resolve('free');
  await expect(heldUntilWaitedFor(db, (tx) => tx.execute(lock), free)).rejects.toThrow(
    'The second did not wait',
  );
  const failed = () => Promise.reject(new Error('failed'));
  await expect(heldUntilWaitedFor(db, (tx) => tx.execute(lock), failed)).rejects.toThrow('did not wait');
  const waits = async () => {
    await db.execute(lock);
    return 'waited';
  };
  expect(await heldUntilWaitedFor(db, (tx) => tx.execute(lock), waits)).toBe('waited');
});
