/** Pictures that were removed: for a month they can come back, then their files are deleted. */
import { and, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { media } from '#lib/db/tables.ts';
import { recordEvent } from '#lib/listings/record-event.ts';
import { lockClinic } from '#lib/listings/tasks/save-task.ts';
import { forgetFiles, mostPhotos } from './pictures.ts';
import type { Storage } from './storage.ts';

/** A removed picture can be brought back this long, in days. */
export const pictureDays = 30;

/** Those of one clinic that can be brought back, by id. */
export const removedPictures = async (db: Db, clinicId: number): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await db
        .select({ id: media.id })
        .from(media)
        .where(and(eq(media.clinicId, clinicId), isNotNull(media.removedAt)))
    ).map(({ id }) => id),
  );

/** @returns 'gone' when it is there, is another clinic's, or its files are deleted; 'full' when another has its place */
export function bringPictureBack(
  db: Db,
  { clinicId, actor, id }: { clinicId: number; actor: string; id: string },
): Promise<'back' | 'gone' | 'full'> {
  return db.transaction(async (tx) => {
    await lockClinic(tx, clinicId);
    const [picture] = await tx
      .select()
      .from(media)
      .where(and(eq(media.id, id), eq(media.clinicId, clinicId), isNotNull(media.removedAt)))
      .for('update');
    if (!picture) return 'gone';
    const { kind: slags, alt } = picture;
    const there = await tx.$count(
      media,
      and(eq(media.clinicId, clinicId), eq(media.kind, slags), isNull(media.removedAt)),
    );
    if (there >= (slags === 'logo' ? 1 : mostPhotos)) return 'full';
    await tx.update(media).set({ removedAt: null }).where(eq(media.id, id));
    await recordEvent(tx, {
      actor,
      kind: 'picture-restored',
      clinicId,
      details: { picture: id, slags, alt },
    });
    return 'back';
  });
}

/** Deletes what was removed long ago, row and files. @returns how many pictures */
export async function forgetRemovedPictures(db: Db, storage: Storage): Promise<number> {
  const isOld = lt(media.removedAt, sql`now() - ${`${pictureDays} days`}::interval`);
  const old = await db.select({ id: media.id }).from(media).where(isOld);
  let forgotten = 0;
  for (const { id } of old)
    await db.transaction(async (tx) => {
      // Somebody may have brought it back while others were deleted.
      const gone = await tx
        .delete(media)
        .where(and(eq(media.id, id), isOld))
        .returning({ id: media.id });
      // Last: a storage that fails takes the row back, and the next round tries again.
      await forgetFiles(
        storage,
        gone.map((each) => each.id),
      );
      forgotten += gone.length;
    });
  return forgotten;
}
