/**
 * A document's content as one piece of HTML. React for the server renders it here straight to text, instead of Next
 * first writing it as flight data, reading that back, rendering it, and sending both. Same React, same HTML, a third of
 * the work; what comes out also stands under plain `next start`. Behind the front it does not travel through Next at all
 * (`lib/http/set-aside.ts`). See docs/decisions/0010.
 */
import type { ReactNode } from 'react';
import { env } from '#lib/env.ts';
import { setAside } from '#lib/http/set-aside.ts';

type Prerender = typeof import('react-dom/static').prerenderToNodeStream;
let prerender: Prerender | undefined;

/** @param children what holds no client component, as every document */
export async function InOnePiece({ children }: { children: ReactNode }) {
  // In development Next's own way shows faults where they are.
  if (env().development) return children;
  return <div dangerouslySetInnerHTML={{ __html: setAside(await htmlOf(children)) }} />;
}

/** By name: what was rendered last, and of which version. */
const kept = new Map<string, { version: string; html: Buffer }>();

/**
 * What many pages share, rendered once for each version of it.
 * @param name tells such pieces apart
 * @param version equal as long as `children` are
 */
export async function KeptPiece(props: { name: string; version: string; children: ReactNode }) {
  const { name, version, children } = props;
  if (env().development) return children;
  let piece = kept.get(name);
  if (piece?.version !== version) {
    piece = { version, html: await htmlOf(children) };
    kept.set(name, piece);
  }
  // A copy: the front works in the memory it is given.
  return <div dangerouslySetInnerHTML={{ __html: setAside(Buffer.from(piece.html)) }} />;
}

async function htmlOf(content: ReactNode): Promise<Buffer> {
  // Not bundled: pages are compiled for flight, where React's renderer of HTML is left out.
  prerender ??= (await import(/* turbopackIgnore: true */ 'react-dom/static')).prerenderToNodeStream;
  // What fails is thrown from here, and told once.
  const { prelude } = await prerender(content, { onError: () => {} });
  const parts: Buffer[] = [];
  for await (const part of prelude) parts.push(typeof part === 'string' ? Buffer.from(part) : part);
  return Buffer.concat(parts);
}
