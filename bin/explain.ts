/** `portal explain ADDRESS`: why each clinic of a finder address stands where it stands. */
import { explain } from '#lib/directory/explain.ts';
import { readQuery } from '#lib/directory/query.ts';
import { now, today } from '#lib/hours/clock.ts';
import { takeApart } from '#lib/http/address.ts';
import { realDeps } from '#lib/http/real-deps.ts';
import { resolve } from '#lib/http/resolve.ts';
import { findPlace } from '#lib/places/find.ts';
import { openDatabase } from './database.ts';
import { rulesOf, tableOf } from './explained-list.ts';
import { Refusal } from './refusal.ts';

const mostMoves = 4;

/**
 * Prints every row of the list behind an address, with the parts of its sum.
 * @throws Refusal when the address is not one of a list of clinics
 */
export async function run({ words: [address = ''] }: { words: string[] }): Promise<number> {
  const db = await openDatabase();
  const { url, query } = await listAt(address);
  const date = today();
  const explained = await explain(db, query, date, now());
  console.log(
    `${decodeURIComponent(url.pathname + url.search)} on ${date}: ${explained.rows.length} clinics`,
  );
  console.log(tableOf(explained, query.sort));
  console.log(`\n${rulesOf(explained, query.sort)}`);
  return 0;
}

/** The list an address leads to, by the same redirects as a visitor's. */
async function listAt(address: string) {
  let url = readAddress(address);
  for (let moves = 0; moves < mostMoves; moves++) {
    const answer = await resolve(url, await realDeps());
    if (answer.kind !== 'redirect') break;
    url = new URL(answer.to, url);
  }
  const [find, profession, place = '', term = null] = takeApart(url)?.segments ?? [];
  const found = find === 'find' && profession === 'fysioterapeut' ? findPlace(place, today()) : null;
  if (found?.kind !== 'place' || (await resolve(url, await realDeps())).kind !== 'through') {
    throw new Refusal(
      `“${address}” is no list of clinics; give an address as /find/fysioterapeut/aarhus/iskias?radius=10.`,
    );
  }
  return { url, query: readQuery(found.place, term, url.searchParams).query };
}

function readAddress(address: string): URL {
  try {
    return new URL(address, 'http://portal.invalid');
  } catch {
    throw new Refusal(`“${address}” is no address.`);
  }
}
