/** Who may see a desk's page at all: decided before the page is made. Forms are checked once more where they arrive. */
import type { Db } from '#lib/db/connection.ts';
import { accessTo } from './access.ts';
import { personOf } from './person.ts';

export type Gate =
  | { kind: 'open' }
  /** Nobody is signed in. */
  | { kind: 'sign-in'; next: string }
  /** Not this person's: the same answer as for an address that does not exist. */
  | { kind: 'missing' };

const open: Gate = { kind: 'open' };
/** Desks that are for everybody. */
const isPublic = /^\/(?:log-ind(?:\/bekraeft)?|tilmeld(?:\/(?:find|bevis|indsigelse))?|klinik\/.*)$/;

/** Pages beside the clinics': about all of them, or about the person. */
const ownPages: ReadonlySet<string> = new Set(['alle', 'mig', 'invitation', 'konto']);

/** @param url of a desk */
export async function gateOf(url: URL, headers: Headers, database: () => Promise<Db>): Promise<Gate> {
  const { pathname } = url;
  if (isPublic.test(pathname)) return open;
  const db = await database();
  const person = await personOf(db, headers);
  if (!person) return { kind: 'sign-in', next: pathname + url.search };
  const [, room, slug] = pathname.split('/');
  if (room === 'moderation') return person.isOperator ? open : { kind: 'missing' };
  if (room !== 'min-klinik' || slug === undefined || ownPages.has(slug)) return open;
  return (await accessTo(db, person, decodeURIComponent(slug))) ? open : { kind: 'missing' };
}
