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

/** Nothing in a list was stated earlier; such days are a spreadsheet's zero, or a mistyped year. */
const firstDay = '2000-01-01';

/**
 * The day something was stated, as `YYYY-MM-DD`.
 * @param latest days after it cannot be true yet
 * @returns null for what is no day, or not one from 2000-01-01 to the latest
 */
export function statedDay(value: string | null | undefined, latest: string): string | null {
  const day = isoDay(value ?? undefined);
  return day !== null && day >= firstDay && day <= latest ? day : null;
}

/** A day as `YYYY-MM-DD`, or null. */
export const isoDay = (value: string | undefined): string | null =>
  z.iso.date().safeParse(value).data ?? null;
