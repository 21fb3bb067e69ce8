/** The log of requests. What a visitor looked for is health data: no path, no query, no address of anybody. */
import type { Writable } from 'node:stream';
import type { Source } from './held-response.ts';
import type { Route } from './routes.ts';

export type LogLine = (line: string) => void;

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * One request as a line: method, route template, status, milliseconds, and where the answer comes from unless it was made.
 * @param method anything a stranger sent; only the ordinary ones are repeated
 */
export function logLine(
  method: string | undefined,
  route: Route,
  status: number,
  milliseconds: number,
  source: Source = 'made',
): string {
  const known = method !== undefined && methods.has(method) ? method : 'OTHER';
  const from = source === 'made' ? '' : ` ${source}`;
  return `${known} ${route.template} ${status} ${milliseconds.toFixed(1)} ms${from}`;
}

/** Writes lines to a stream, those of one moment together: under load a write a line would cost more than an answer. */
export function linesTo(stream: Writable): LogLine {
  let waiting = '';
  const flush = () => {
    const lines = waiting;
    waiting = '';
    if (lines) stream.write(lines);
  };
  process.once('exit', flush);
  return (line) => {
    if (waiting === '') setImmediate(flush);
    waiting += `${line}\n`;
  };
}
