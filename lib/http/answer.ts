/** What an address comes to, decided before any page is asked. */

export type Answer = Through | Redirect | Missing;

/** The page at the address answers, or the one at `rewrite` under the asked-for address. */
export interface Through {
  kind: 'through';
  rewrite?: string;
  /** 404 where the page itself says that nothing was found; default 200. */
  status?: 404;
}

/** `to` is a path on this site, with its query. 308: the address has another spelling; 303: an answer to a form. */
export interface Redirect {
  kind: 'redirect';
  status: 303 | 308;
  to: string;
}

export interface Missing {
  kind: 'missing';
  /** 410: it was here, and will not come back. */
  status: 404 | 410;
  what: 'article' | 'place' | 'specialty' | 'clinic' | 'gone' | 'beyond' | 'page';
  /** What the visitor asked for, as typed; null when the address as a whole is unknown. */
  word: string | null;
  /** A way back that is certain to exist: the first page of a list that has become shorter. */
  back?: string;
}

/** What a resolver finds: `here` names the one right address of the page, other spellings are redirected to it. */
export type Found = ({ kind: 'here'; address: string } & Omit<Through, 'kind'>) | Redirect | Missing;

/** An address taken apart. */
export interface Asked {
  /** Decoded, empty ones left out. */
  segments: readonly string[];
  params: URLSearchParams;
}

export function missing(what: Missing['what'], word: string | null = null): Missing {
  return { kind: 'missing', status: what === 'gone' ? 410 : 404, what, word };
}
