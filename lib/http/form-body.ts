/** A posted form, read with a limit: what comes from outside may be endless. */

/** More bytes than any form of the portal fills: 1,000 characters of four bytes, each written as `%F0`. */
const most = 20_000;

/** So much more is still read, and thrown away: whoever is cut off while sending never sees the answer. */
const patience = 4_000_000;

export type FormBody =
  | { kind: 'form'; fields: URLSearchParams }
  | { kind: 'refused'; reason: 'type' | 'length' };

/** @returns refused when it is no `application/x-www-form-urlencoded`, or longer than 20,000 bytes (or `longest`) */
export async function readForm(request: Request, longest = most): Promise<FormBody> {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/x-www-form-urlencoded')
    return { kind: 'refused', reason: 'type' };
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > longest + patience) break;
    if (length <= longest) parts.push(part);
  }
  if (length > longest) return { kind: 'refused', reason: 'length' };
  return { kind: 'form', fields: new URLSearchParams(Buffer.concat(parts).toString('utf8')) };
}
