/** A visitor says that something in an entry is wrong. Nothing about the visitor is kept. */
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#lib/db/connection.ts';
import { clinics, errorReports, events } from '#lib/db/tables.ts';

/** What a report can be about, with the words on the form. */
export const reportKinds = {
  contact: 'Telefon, mail eller hjemmeside',
  address: 'Adressen',
  hours: 'Åbningstiderne',
  wait: 'Ventetid eller priser',
  treats: 'Det, klinikken behandler',
  closed: 'Klinikken er lukket eller flyttet',
  other: 'Noget andet',
} as const;
export type ReportKind = keyof typeof reportKinds;

const isKind = (text: string): text is ReportKind => Object.hasOwn(reportKinds, text);

/** Characters a message may have; the table holds no more. */
export const longestMessage = 1000;

/**
 * The form as it is sent. Line ends are the browser's (CRLF) and count as one character, as the visitor sees
 * them; control characters, which PostgreSQL or a mail would choke on, are dropped.
 */
export const reportForm = z.object({
  kind: z.string().refine(isKind, 'Vælg, hvad der er forkert.'),
  message: z
    .string()
    .transform((text) =>
      text
        .replace(/\r\n?/g, '\n')
        .replace(/(?!\n)\p{Cc}/gu, '')
        .trim(),
    )
    .pipe(
      z
        .string()
        .min(1, 'Skriv kort, hvad der er forkert.')
        .refine((text) => [...text].length <= longestMessage, {
          message: `Skriv højst ${longestMessage} tegn.`,
        }),
    ),
});
export type Report = z.infer<typeof reportForm>;

export type Reported = { kind: 'saved' } | { kind: 'refused'; reason: 'unknown' | 'demonstration' };

/**
 * Keeps a report, with its event, for the operator's queue.
 * @param slug of the clinic, as in its address
 * @returns refused for a clinic that is not shown, and for an invented one, which nobody can correct
 */
export function reportError(db: Db, slug: string, { kind, message }: Report): Promise<Reported> {
  return db.transaction(async (tx): Promise<Reported> => {
    const [clinic] = await tx
      .select({ id: clinics.id, source: clinics.source })
      .from(clinics)
      .where(and(eq(clinics.slug, slug), eq(clinics.state, 'listed')));
    if (!clinic) return { kind: 'refused', reason: 'unknown' };
    if (clinic.source === 'demo') return { kind: 'refused', reason: 'demonstration' };
    await tx.insert(errorReports).values({ clinicId: clinic.id, kind, message });
    // The message itself stays out of the log of events, which is kept longer.
    await tx
      .insert(events)
      .values({ actor: 'visitor', kind: 'error-reported', clinicId: clinic.id, details: { about: kind } });
    return { kind: 'saved' };
  });
}
