/** Sends a complete body: with an entity tag, not at all to a reader that has it, and compressed as it asked. */
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { BoundedMemory } from './bounded-memory.ts';
import { compress, isCompressible, negotiateEncoding } from './compression.ts';
import { entityTag, hasEntity } from './entity-tag.ts';
import type { HeldResponse } from './held-response.ts';

/** The project's own scripts and styles never change under one address: each is compressed once. */
const unchanging = new BoundedMemory<Buffer>(8 * 1024 * 1024);

/** What was sent, or would have been to a reader that did not have it. */
export interface Delivered {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/**
 * @param asked the reader's own headers
 * @param body as Next wrote it, not encoded; status and headers are already on the response
 */
export async function deliver(
  asked: IncomingHttpHeaders,
  response: HeldResponse,
  body: Buffer,
): Promise<Delivered> {
  const type = String(response.getHeader('Content-Type') ?? '');
  response.removeHeader('Accept-Ranges');
  const compressible = isCompressible(type) && !response.hasHeader('Content-Encoding');
  if (compressible) vary(response, 'Accept-Encoding');
  const encoding = compressible ? negotiateEncoding(asked['accept-encoding']) : null;

  const wouldBe = entityTag(body, encoding);
  const isUnchanging = String(response.getHeader('Cache-Control')).includes('immutable');
  const known = encoding && isUnchanging ? unchanging.get(wouldBe) : null;
  const sent = known ? { body: known, encoding } : await compress(body, encoding, isUnchanging);
  if (isUnchanging && sent.encoding) unchanging.set(wouldBe, sent.body);

  const tag = sent.encoding === encoding ? wouldBe : entityTag(body, sent.encoding);
  if (response.statusCode === 200) response.amend('ETag', tag);
  if (sent.encoding) response.amend('Content-Encoding', sent.encoding);
  const delivered = { status: response.statusCode, headers: { ...response.getHeaders() }, body: sent.body };
  if (response.statusCode === 200 && hasEntity(asked['if-none-match'], tag)) {
    response.statusCode = 304;
    for (const name of bodyHeaders) response.removeHeader(name);
    response.send(Buffer.alloc(0));
  } else response.send(sent.body);
  return delivered;
}

/** What describes a body, and is left out where none is sent. */
export const bodyHeaders: readonly string[] = ['content-type', 'content-length', 'content-encoding'];

function vary(response: HeldResponse, name: string): void {
  const named = [response.getHeader('Vary') ?? []].flat().join(', ');
  if (!named.toLowerCase().includes(name.toLowerCase())) {
    response.amend('Vary', named ? `${named}, ${name}` : name);
  }
}
