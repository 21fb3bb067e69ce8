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

export async function takeOperatorPost(request: Request): Promise<OperatorPost | Response> {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  const { db, fields, person } = post;
  if (!person) return seeOther('/log-ind?videre=/moderation');
  if (!person.isOperator) return plainAnswer(404, 'Siden findes ikke.');
  const id = Number(fields.get('id'));
  return { db, fields, person, id: Number.isSafeInteger(id) ? id : 0 };
}
