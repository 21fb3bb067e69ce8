/** The door of every form about one clinic: who sent it, and what they may do with that clinic. */
import type { Db } from '#lib/db/connection.ts';
import { plainAnswer, seeOther, takePost } from '#lib/http/desk-post.ts';
import { type Access, accessTo, mayDecide } from './access.ts';
import type { Person } from './person.ts';

export interface ClinicPost {
  db: Db;
  fields: URLSearchParams;
  person: Person;
  access: Access;
}

const notYours = 'Siden findes ikke, eller den er ikke din.';
const notAnEditors = 'Det kan kun klinikkens ejer. Bed ejeren om det.';

/**
 * @param back where somebody without a session comes after signing in; what was typed is the caller's to keep
 * @param decides only an owner (or the operator) may
 * @returns the form, or the answer: 403, 404, 413, 415, or 303 to the sign-in
 */
export async function takeClinicPost(
  request: Request,
  slug: string,
  {
    back,
    decides = false,
    keep,
  }: { back: string; decides?: boolean; keep?: (db: Db, fields: URLSearchParams) => Promise<string> },
): Promise<ClinicPost | Response> {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  const { db, fields, person } = post;
  if (!person) {
    const draft = keep && (await keep(db, fields));
    const next = draft ? `${back}?kladde=${draft}` : back;
    return seeOther(`/log-ind?${new URLSearchParams({ ...(draft && { kladde: '1' }), videre: next })}`);
  }
  const access = await accessTo(db, person, slug);
  if (!access) return plainAnswer(404, notYours);
  if (decides && !mayDecide(access)) return plainAnswer(403, notAnEditors);
  return { db, fields, person, access };
}
