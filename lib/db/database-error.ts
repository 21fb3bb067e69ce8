/** What an operator is told when the database cannot be used: one sentence with its remedy, never a secret. */

/** The database cannot be used; the message is a sentence for the operator. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

/** The `code` of a system's, a driver's or PostgreSQL's error; null when it has none. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

const remedies: Record<string, (at: Address) => string> = {
  ECONNREFUSED: ({ server }) =>
    `No database answers at ${server}: start it, or correct host and port in DATABASE_URL.`,
  ENOTFOUND: ({ server }) => `The database host ${server} has no address: correct the host in DATABASE_URL.`,
  EAI_AGAIN: ({ server }) =>
    `The database host ${server} cannot be looked up: check the network or the host in DATABASE_URL.`,
  CONNECT_TIMEOUT: ({ server }) =>
    `Nothing at ${server} answers as PostgreSQL: check host and port in DATABASE_URL, and the firewall.`,
  ECONNRESET: ({ server }) =>
    `What answers at ${server} is not PostgreSQL, or closed the connection: check DATABASE_URL.`,
  CONNECTION_CLOSED: ({ server }) =>
    `What answers at ${server} is not PostgreSQL, or closed the connection: check DATABASE_URL.`,
  // PostgreSQL, appendix A: error codes.
  '28P01': ({ user, server }) =>
    `The database at ${server} refuses the password of "${user}": correct it in DATABASE_URL.`,
  '28000': ({ user, server }) =>
    `The database at ${server} does not let "${user}" in: create that role, or allow it in pg_hba.conf.`,
  '3D000': ({ database, server }) =>
    `The database "${database}" does not exist at ${server}: create it with: createdb ${database}`,
  '42501': ({ user, database }) =>
    `"${user}" may not create tables in "${database}": make it the owner with: alter database ${database} owner to ${user}`,
  '53300': ({ server }) => `The database at ${server} has no free connection: raise its max_connections.`,
  '57P03': ({ server }) =>
    `The database at ${server} is starting up or shutting down: try again in a moment.`,
};

interface Address {
  server: string;
  user: string;
  database: string;
}

/** Host, user and database of a `postgres://` address; the password is left behind. */
function addressOf(url: string): Address {
  const { host, username, pathname } = new URL(url);
  const user = decodeURIComponent(username) || 'postgres';
  return { server: host || 'localhost', user, database: decodeURIComponent(pathname.slice(1)) || user };
}

/**
 * Turns whatever connecting threw into a sentence.
 * @param url the `postgres://` address that was tried
 * @returns the error itself when it is a DatabaseError already
 */
export function explain(error: unknown, url: string): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const address = addressOf(url);
  const known = remedies[codeOf(error) ?? ''];
  const text = error instanceof Error ? error.message : String(error);
  return new DatabaseError(
    known?.(address) ?? `The database at ${address.server} cannot be used (${text}): check DATABASE_URL.`,
    { cause: error },
  );
}
