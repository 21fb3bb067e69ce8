/**
 * A document's content as one piece of HTML. React for the server renders it here straight to text, instead of Next
 * first writing it as flight data, reading that back, rendering it, and sending both. Same React, same HTML, a third of
 * the work; what comes out also stands under plain `next start`. Behind the front it does not travel through Next at all
 * (`lib/http/set-aside.ts`). See docs/decisions/0010.
 */
import type { ReactNode } from 'react';
import { env } from '#lib/env.ts';
import { setAside } from '#lib/http/set-aside.ts';

type Render = typeof import('react-dom/server').renderToStaticMarkup;
let render: Render | undefined;

/** @param children what holds neither a client component nor one that waits: a document awaits what it shows */
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
  return <div dangerouslySetInnerHTML={{ __html: setAside(piece.html) }} />;
}

/**
 * The HTML of what need not be waited for, as UTF-8.
 * @throws when a component in it waits: `bin/house-rules.ts` keeps such out of documents
 */
export async function htmlOf(content: ReactNode): Promise<Buffer> {
  // Not bundled: pages are compiled for flight, where React's renderer of HTML is left out.
  render ??= (await import(/* turbopackIgnore: true */ 'react-dom/server')).renderToStaticMarkup;
  return Buffer.from(render(content));
}
