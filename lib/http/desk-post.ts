/** The door of every form at a desk: from our own site, readable, and by whom. */
import { type Person, personOf } from '#lib/accounts/person.ts';
import { connect, type Db } from '#lib/db/connection.ts';
import { readForm } from './form-body.ts';
import { isSameOrigin } from './same-origin.ts';

export interface DeskPost {
  db: Db;
  fields: URLSearchParams;
  /** Who sent it; null when the session has ended. */
  person: Person | null;
}

/** More than the longest form at a desk: sixty people with their details. */
const longest = 200_000;

const sentences = {
  403: 'Formularen kom fra en anden side end vores. Gå tilbage, og send den fra vores egen side.',
  413: 'Formularen er for lang. Gå tilbage, og gør teksten kortere.',
  415: 'Formularen kan ikke læses. Gå tilbage, og send den fra vores egen side.',
} as const;

/** A short answer in words, for what no form of ours can bring about. */
export const plainAnswer = (status: number, words: string): Response =>
  new Response(`${words}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });

/** Leads on with GET after a form (RFC 9110, 15.4.4). @param to a path of ours */
export function seeOther(to: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ Location: to, 'Cache-Control': 'no-store' });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** @returns the form, or the answer for one that is not ours */
export async function takePost(request: Request): Promise<DeskPost | Response> {
  if (!isSameOrigin(request.headers)) return plainAnswer(403, sentences[403]);
  const body = await readForm(request, longest);
  if (body.kind === 'refused') {
    const status = body.reason === 'length' ? 413 : 415;
    return plainAnswer(status, sentences[status]);
  }
  const db = await connect();
  return { db, fields: body.fields, person: await personOf(db, request.headers) };
}
