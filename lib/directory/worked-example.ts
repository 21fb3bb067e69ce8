/** A real list, counted out: what `/saadan-rangerer-vi` shows as an example. */
import type { Db } from '#lib/db/connection.ts';
import { findPlace } from '#lib/places/find.ts';
import { termOf, vocabulary } from '#lib/specialties/vocabulary.ts';
import { type ExplainedRow, explain } from './explain.ts';
import { readQuery, writeQuery } from './query.ts';
import { inRunningText } from './running-text.ts';

export interface WorkedExample {
  /** 'iskias i Aarhus C', and the address of that list. */
  words: string;
  href: string;
  rows: ExplainedRow[];
}

/** Tried in this order: towns with a point to measure from, until one has enough clinics to compare. */
const towns = ['aarhus-c', 'koebenhavn-n', 'odense-c', 'aalborg', 'roskilde', 'esbjerg', 'bornholm'];
const asked = 'iskias';
const shown = 6;
const enough = 3;

/** @returns null while no town has clinics enough */
export async function workedExample(db: Db, date: string, now: Date): Promise<WorkedExample | null> {
  const term = termOf(await vocabulary(), asked);
  for (const town of towns) {
    const found = findPlace(town, date);
    if (found?.kind !== 'place' || !term) continue;
    const { query } = readQuery(found.place, term.slug, new URLSearchParams());
    const { rows } = await explain(db, query, date, now, shown);
    if (rows.length < enough) continue;
    const { name, preposition } = found.place;
    return {
      words: `${inRunningText(term.name)} ${preposition} ${name}`,
      href: writeQuery(query),
      rows,
    };
  }
  return null;
}
