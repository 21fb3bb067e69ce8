import type { ReactNode } from 'react';

/** `plain`: a fact. `care`: read this first (an invented clinic, an entry nobody has confirmed). */
export type TagKind = 'plain' | 'care';

/** A fact in a word or two. The words carry the meaning; it is not pressed. */
export function Tag({ kind = 'plain', children }: { kind?: TagKind; children: ReactNode }) {
  return <span className={kind === 'care' ? 'tag tag-care' : 'tag'}>{children}</span>;
}
