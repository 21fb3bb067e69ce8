/** What tells somebody who wants to be forgotten from all others, a namesake above all. */
import type { Tx } from '#lib/db/connection.ts';
import type { ownEntry } from './practitioner.ts';
import { earlierSelf } from './record-own-edit.ts';

export interface KnownBy {
  practitionerId: number;
  authorisationId: string | null;
  engagementIds: readonly number[];
  /** Theirs now and before: many people's, so that they mean this one only in `clinicIds`. */
  names: readonly string[];
  /** Where they stand and stood. */
  clinicIds: readonly number[];
}

/** @param own held by the caller. The log of what they changed of themselves is read, so ask before it is blotted out. */
export async function knownBy(
  tx: Tx,
  { id, authorisationId, work, values }: NonNullable<Awaited<ReturnType<typeof ownEntry>>>,
): Promise<KnownBy> {
  const earlier = await earlierSelf(tx, id);
  return {
    practitionerId: id,
    authorisationId,
    engagementIds: work.map((each) => each.id),
    names: [...new Set([values.navn ?? '', ...earlier.names])].filter(Boolean),
    clinicIds: [...new Set([...work.map(({ clinicId }) => clinicId), ...earlier.clinicIds])],
  };
}
