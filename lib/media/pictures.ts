/** A clinic's pictures: one logo and up to six photos. */
import { randomBytes } from 'node:crypto';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Db, Tx } from '#lib/db/connection.ts';
import { media } from '#lib/db/tables.ts';
import { recordEvent } from '#lib/listings/record-event.ts';
import { marketingProblems } from '#lib/listings/tasks/marketing-law.ts';
import { lockClinic } from '#lib/listings/tasks/save-task.ts';
import { encodePicture, pictureFormats, pictureWidths } from './encode.ts';
import type { Storage } from './storage.ts';

export const mostPhotos = 6;
const longestAlt = 200;

export type Added =
  | { kind: 'added'; id: string }
  | { kind: 'refused'; field: 'billede' | 'alt'; reason: string };

export const picturesOf = (db: Db, clinicId: number) =>
  db
    .select()
    .from(media)
    .where(and(eq(media.clinicId, clinicId), isNull(media.removedAt)))
    .orderBy(asc(media.kind), asc(media.createdAt));

/** What patients see: the photos, oldest first. */
export const photosOf = (db: Db, clinicId: number) =>
  db
    .select({ id: media.id, alt: media.alt, width: media.width, height: media.height })
    .from(media)
    .where(and(eq(media.clinicId, clinicId), eq(media.kind, 'photo'), isNull(media.removedAt)))
    .orderBy(asc(media.createdAt), asc(media.id));

const keysOf = (id: string) =>
  pictureWidths.flatMap((width) => pictureFormats.map((format) => `${id}-${width}.${format}`));

/**
 * Makes a picture anew, stores its sizes, and then writes its row: a row always has its files.
 * A new logo takes the place of the old one, which can be brought back like any picture that is removed.
 */
export async function addPicture(
  db: Db,
  storage: Storage,
  {
    clinicId,
    actor,
    kind,
    alt,
    bytes,
  }: { clinicId: number; actor: string; kind: 'logo' | 'photo'; alt: string; bytes: Buffer },
): Promise<Added> {
  const words = alt.replace(/\p{Cc}/gu, ' ').trim();
  if (!words)
    return {
      kind: 'refused',
      field: 'alt',
      reason: 'Skriv, hvad billedet viser. Det læses højt for dem, der ikke kan se det.',
    };
  if ([...words].length > longestAlt)
    return { kind: 'refused', field: 'alt', reason: `Skriv højst ${longestAlt} tegn.` };
  const [problem] = marketingProblems('alt', words);
  if (problem) return { kind: 'refused', field: 'alt', reason: problem.message };
  const encoded = await encodePicture(bytes);
  if (!encoded.ok) return { kind: 'refused', field: 'billede', reason: encoded.reason };
  const id = randomBytes(16).toString('base64url');
  await Promise.all(encoded.files.map((file) => storage.put(`${id}-${file.name}`, file.bytes, file.type)));
  const isAdded = await db.transaction(async (tx) => {
    await lockClinic(tx, clinicId);
    const there = await tx
      .select()
      .from(media)
      .where(and(eq(media.clinicId, clinicId), eq(media.kind, kind), isNull(media.removedAt)));
    if (kind === 'photo' && there.length >= mostPhotos) return false;
    if (kind === 'logo') for (const each of there) await takeAway(tx, each, actor);
    const { width, height } = encoded;
    await tx.insert(media).values({ id, clinicId, kind, alt: words, width, height });
    const details = { picture: id, slags: kind, alt: words };
    await recordEvent(tx, { actor, kind: 'picture-added', clinicId, details });
    return true;
  });
  if (isAdded) return { kind: 'added', id };
  await forgetFiles(storage, [id]);
  return {
    kind: 'refused',
    field: 'billede',
    reason: `Der er plads til ${mostPhotos} billeder. Fjern et af dem først.`,
  };
}

/**
 * Takes a picture off every page; it can be brought back (`removed-pictures.ts`).
 * @returns false for a picture that is not this clinic's, or is removed already
 */
export function removePicture(
  db: Db,
  { clinicId, actor, id }: { clinicId: number; actor: string; id: string },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockClinic(tx, clinicId);
    const [picture] = await tx
      .select()
      .from(media)
      .where(and(eq(media.id, id), eq(media.clinicId, clinicId), isNull(media.removedAt)));
    if (!picture) return false;
    await takeAway(tx, picture, actor);
    return true;
  });
}

async function takeAway(tx: Tx, picture: typeof media.$inferSelect, actor: string): Promise<void> {
  const { id, clinicId, kind: slags, alt } = picture;
  await tx.update(media).set({ removedAt: sql`now()` }).where(eq(media.id, id));
  await recordEvent(tx, { actor, kind: 'picture-removed', clinicId, details: { picture: id, slags, alt } });
}

/** Takes every size of these pictures out of the storage. */
export async function forgetFiles(storage: Storage, ids: readonly string[]): Promise<void> {
  for (const key of ids.flatMap(keysOf)) await storage.remove(key);
}

/** The file of an address `/media/{id}-{width}.{format}`; null when there is none, or its row is gone. */
export async function pictureFile(
  db: Db,
  storage: Storage,
  name: string,
): Promise<{ bytes: Buffer; type: string } | null> {
  const [, id, format] = /^([\w-]{22})-(?:320|640|1280)\.(avif|webp)$/.exec(name) ?? [];
  if (!id || (await db.$count(media, and(eq(media.id, id), isNull(media.removedAt)))) === 0) return null;
  const bytes = await storage.get(name);
  return bytes && { bytes, type: `image/${format}` };
}
