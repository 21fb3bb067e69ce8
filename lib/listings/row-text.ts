/** Text of a row as it may be stored. */
import { z } from 'zod';

/** Control characters, the zero byte among them, are never part of a name; PostgreSQL refuses the latter. */
export const oneLine = (value: string): string =>
  value
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * One line of at most so many characters.
 * JSON can write half a character (a lone surrogate, `\ud800`), which PostgreSQL does not take: refused.
 */
export const shortText = (longest: number) =>
  z
    .string()
    .refine((value) => value.isWellFormed(), 'holds half a character')
    // Of a field of ten megabytes the beginning is enough to know that it is too long.
    .transform((value) => oneLine(value.slice(0, 10 * longest)))
    .pipe(z.string().max(longest, `is longer than ${longest} characters`));

/** A day as `YYYY-MM-DD`, or null. */
export const isoDay = (value: string | undefined): string | null =>
  z.iso.date().safeParse(value).data ?? null;
