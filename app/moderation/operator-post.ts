/** The door of the operator's forms. To everybody else there is nothing here. */
import type { Person } from '#lib/accounts/person.ts';
import type { Db } from '#lib/db/connection.ts';
import { plainAnswer, seeOther, takePost } from '#lib/http/desk-post.ts';

export interface OperatorPost {
  db: Db;
  fields: URLSearchParams;
  person: Person;
  /** A number of the form; 0 when it is none: no row has that. */
  id: number;
}

/** @param keep keeps what somebody typed whose session has ended. @returns the address to go on from */
export async function takeOperatorPost(
  request: Request,
  keep?: (db: Db, fields: URLSearchParams) => Promise<string>,
): Promise<OperatorPost | Response> {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  const { db, fields, person } = post;
  if (!person) {
    const videre = keep ? await keep(db, fields) : '/moderation';
    return seeOther(`/log-ind?${new URLSearchParams({ ...(keep && { kladde: '1' }), videre })}`);
  }
  if (!person.isOperator) return plainAnswer(404, 'Siden findes ikke.');
  const id = Number(fields.get('id'));
  return { db, fields, person, id: Number.isSafeInteger(id) ? id : 0 };
}
