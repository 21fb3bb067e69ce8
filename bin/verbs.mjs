/** What `portal` can do. A verb without its file does not exist yet and is not listed. */
import { existsSync } from 'node:fs';

/**
 * @typedef {object} Verb
 * @property {string} usage what follows the verb
 * @property {string} does one line for the operator
 * @property {'production' | 'development'} [mode] NODE_ENV; the test runners set their own
 * @property {string[]} [flags] how its Node shall be started
 * @property {boolean} [steps] it prints its steps, the packages' included
 * @property {number[]} [paths] which words (options left out) are files or folders, as seen from where the caller stands
 * @property {string[]} [pathOptions] which options are
 */

/**
 * A server holds little and makes much that is soon forgotten. Left to itself V8 keeps several times what is in use on a
 * machine with room: docs/performance.md has what these cost and save.
 */
const frugal = ['--max-semi-space-size=16', '--heap-growing-percent=40'];

/** @type {Record<string, Verb>} */
const planned = {
  start: {
    usage: '',
    does: 'install, build, migrate, seed if empty, and serve',
    mode: 'production',
    flags: frugal,
    steps: true,
  },
  dev: { usage: '', does: 'serve with reloading while you edit', mode: 'development', steps: true },
  test: { usage: '[--only PART,…]', does: 'every check: format, types, unit, build, journeys', steps: true },
  migrate: { usage: '', does: 'bring the tables up to date', mode: 'production' },
  seed: {
    usage: '[--clinics N | --remove]',
    does: 'put in or take out the demonstration directory',
    mode: 'production',
  },
  import: {
    usage:
      'csv|osm FILE [--dry-run] [--report FILE] [--map HEADING=COLUMN] [--list NAME] [--attribution TEXT]',
    does: 'read clinics from a file (docs/import-csv.md)',
    mode: 'production',
    paths: [1],
    pathOptions: ['report'],
  },
  'undo-import': { usage: 'BATCH [--rest]', does: 'take a whole import back', mode: 'production' },
  'check-content': {
    usage: '[SLUG]',
    does: 'name every problem in articles and vocabulary, and the rubric’s table',
    mode: 'production',
  },
  'sign-off': {
    usage: 'SLUG --reviewer NAME --id AB12C [--date DAY] | SLUG --remove',
    does: 'record that a professional has read exactly this text',
    mode: 'production',
  },
  explain: {
    usage: 'ADDRESS',
    does: 'print the sum behind every place of a list of clinics',
    mode: 'production',
  },
  'new-article': { usage: 'SLUG', does: 'begin an article', mode: 'production' },
  'places-agreement': {
    usage: 'DIR',
    does: 'compare the postal districts with a reference table',
    mode: 'production',
    paths: [0],
  },
  'search-quality': {
    usage: '[--held-back]',
    does: 'how often the search understands what people write; --held-back: writes docs/search.md',
    mode: 'production',
  },
  bench: {
    usage: '[--large] [--only PART,…]',
    does: 'page weights, server work beside nginx, and SQL; --large: at 300,000 clinics too',
    mode: 'production',
  },
  lighthouse: {
    usage: '[PAGE…] [--runs N]',
    does: 'Lighthouse on a phone for every page kind, median of three runs',
    mode: 'production',
  },
  shots: { usage: '', does: 'a picture of every page kind into docs/images' },
};

/** @type {Record<string, Verb>} */
export const verbs = Object.fromEntries(
  Object.entries(planned).filter(([name]) => existsSync(new URL(`./${name}.ts`, import.meta.url))),
);

/** The verbs, one a line. */
export function helpText() {
  const rows = Object.entries({ ...verbs, help: { usage: '', does: 'this list' } }).map(
    ([name, { usage, does }]) => ({
      call: `  portal ${name} ${usage}`.trimEnd(),
      does,
    }),
  );
  const width = Math.max(...rows.map(({ call }) => call.length)) + 2;
  return ['Usage:', ...rows.map(({ call, does }) => call.padEnd(width) + does)].join('\n');
}
