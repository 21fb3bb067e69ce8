/** The elements of a list in a large JSON file, one by one, in little memory. */
import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { ListRefusal } from './list-refusal.ts';

export interface JsonElement {
  /** The key of the top object's list it stands in. */
  list: string;
  /** The line of the file it begins on, from 1. */
  line: number;
  value: unknown;
}

/** What the top object says besides: wanted members, and null for a list that was there. */
export type JsonTop = Map<string, unknown>;

/** An element of so many bytes is none. */
const longestElement = 32_000_000;
const newline = 10;

/**
 * Reads a JSON object whose lists are too long to keep.
 * @param lists the keys of the lists whose elements are wanted
 * @param top is given the members with the keys `members`, and each of the lists that is there
 * @throws ListRefusal when it is not UTF-8, not complete JSON, or no object
 */
export async function* jsonElements(
  chunks: AsyncIterable<Buffer>,
  { lists, members, top }: { lists: readonly string[]; members: readonly string[]; top: JsonTop },
): AsyncGenerator<JsonElement> {
  let ready: JsonElement[] = [];
  const begins = lineCounter();
  let depth = 0;
  let beginning = { line: 1, offset: 0 };
  let waits = true;

  let key = '';

  // Nothing above an element may be asked for, or the elements would be kept for it.
  const paths = [...members.map((name) => `$.${name}`), ...lists.map((name) => `$.${name}.*`)];
  const values = new TokenParser({ paths, keepStack: false });
  values.onValue = ({ value, key: name, stack }) => {
    const list = stack[1]?.key;
    if (typeof list === 'string') ready.push({ list, line: beginning.line, value });
    else if (typeof name === 'string') top.set(name, value);
  };
  const fail = () => {
    throw new ListRefusal('it is not complete JSON (was the download cut off?)');
  };
  values.onError = fail;
  values.onEnd = () => {};
  const tokens = new Tokenizer();
  tokens.onError = fail;
  tokens.onEnd = () => {};
  tokens.onToken = (token) => {
    const { token: kind, offset } = token;
    const closes = kind === TokenType.RIGHT_BRACE || kind === TokenType.RIGHT_BRACKET;
    if (depth === 2 && waits && !closes) beginning = { line: begins.lineAt(offset), offset };
    waits = depth === 2 && kind === TokenType.COMMA;
    if (closes) depth--;
    if (depth === 1 && kind === TokenType.STRING) key = String(token.value);
    if (kind === TokenType.LEFT_BRACE || kind === TokenType.LEFT_BRACKET) {
      if (depth === 1 && kind === TokenType.LEFT_BRACKET && lists.includes(key)) top.set(key, null);
      depth++;
      waits = depth === 2;
    }
    values.write(token);
  };

  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  for await (const chunk of chunks) {
    try {
      decoder.decode(chunk, { stream: true });
    } catch {
      throw new ListRefusal('it is not UTF-8 text');
    }
    begins.add(chunk);
    tokens.write(chunk);
    yield* ready;
    ready = [];
    read += chunk.length;
    if (read - beginning.offset > longestElement && depth > 2)
      throw new ListRefusal(`what begins on line ${beginning.line} is larger than 32 MB`);
  }
  if (!tokens.isEnded) tokens.end();
  if (!values.isEnded) values.end();
}

/** Counts lines while a file passes by; offsets are asked for in ascending order. */
function lineCounter() {
  let start = 0;
  let chunk: Buffer = Buffer.alloc(0);
  let at = 0;
  let line = 1;
  const countTo = (end: number) => {
    for (let next = chunk.indexOf(newline, at); next >= 0 && next < end; next = chunk.indexOf(newline, at)) {
      line++;
      at = next + 1;
    }
  };
  return {
    add(next: Buffer) {
      countTo(chunk.length);
      start += chunk.length;
      chunk = next;
      at = 0;
    },
    lineAt(offset: number): number {
      countTo(offset - start);
      return line;
    },
  };
}
