/**
 * What the log says of a fault. Next writes every error as it comes, and an error may repeat what a visitor typed: an
 * address, a word in quotes, a property. Here it becomes its kind, its place in the code, and a message without them.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { types } from 'node:util';

/** Faults that were met while one request was answered, for the line that bears its reference. */
export type Heard = unknown[];

const requests = new AsyncLocalStorage<Heard>();

/** Does `work`, and what it does later; errors that it writes to a guarded console are put into `heard` instead. */
export function hearing<T>(heard: Heard, work: () => T): T {
  return requests.run(heard, work);
}

/** A fault as text for the operator; no address and nothing quoted is left in it. */
export function printable(fault: unknown): string {
  if (!isError(fault)) return `a thrown ${typeof fault}`;
  // Sentences of our own, which hold no visitor's word.
  if (fault.name === 'DatabaseError' || fault.name === 'SettingsError') return fault.message;
  const message = fault.name === 'QueryError' ? fault.message : withoutWords(fault.message);
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^ +at .*[:)]/.test(line));
  const cause = fault.cause === undefined ? [] : [`  caused by ${printable(fault.cause)}`];
  return [`${fault.name}: ${message}`, ...frames, ...cause].join('\n');
}

/**
 * Keeps visitors' words out of this process's `console.error`, and Next's remark on its settings out of `console.log`.
 * @returns takes the guard away
 */
export function guardConsole(): () => void {
  const { error, log } = console;
  console.error = (...parts: unknown[]) => {
    const heard = requests.getStore();
    const faults = parts.filter(isError);
    if (heard && faults.length) heard.push(...faults);
    else error(...parts.map((part) => (isError(part) ? printable(part) : withoutAddress(part))));
  };
  console.log = (...parts: unknown[]) => {
    if (!/ Running next\.config\.\w+ took /.test(String(parts[0]))) log(...parts);
  };
  return () => Object.assign(console, { error, log });
}

const isError = (value: unknown): value is Error => types.isNativeError(value) || value instanceof Error;

const withoutWords = (message: string) =>
  (message.split('\n', 1)[0] ?? '')
    .replace(/(["'`]).*\1/g, '$1…$1')
    .replace(/\b[a-z]+:\/\/\S*|(?<=^|[\s(=:])\/\S*|\?\S*=\S*/g, '…');

const withoutAddress = (part: unknown) =>
  typeof part === 'string' ? part.replace(/\bhttps?:\/\/\S*/g, '…') : part;
