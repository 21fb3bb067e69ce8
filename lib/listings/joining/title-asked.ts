/** What the log says of a title that was asked for. */
import type { applications } from '#lib/db/tables.ts';

/** Which title within which field; never whose it is, nor their authorisation. Empty for any other application. */
export const titleAsked = ({
  kind,
  stated: { titel = '', speciale = '' },
}: Pick<typeof applications.$inferSelect, 'kind' | 'stated'>) =>
  kind === 'title' ? { titel, speciale } : {};
