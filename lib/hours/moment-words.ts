/** A moment as a Dane writes it: '23. november 2026 kl. 12.30', on Denmark's clock. */
import { localTime } from './clock.ts';
import { dateWords } from './date-words.ts';
import { clockWords } from './week.ts';

export function momentWords(at: Date): string {
  const { date, minutes } = localTime(at);
  return `${dateWords(date)} kl. ${clockWords(minutes)}`;
}
