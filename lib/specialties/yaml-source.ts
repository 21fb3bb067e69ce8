/** YAML with its lines, for messages that name the place. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Complaint } from './problem.ts';

export interface YamlSource {
  /** Every scalar is a string as it was written (`2025-05-08`, `01234`, `1E345`), or null: nothing, `null`, `~`. */
  data: unknown;
  /** The line of a field (counted from 1 in the text given), or of the nearest thing around it. */
  lineOf: (path: Complaint['path']) => number;
  /** Faults of the notation itself; `data` then holds what could be read. */
  faults: { line: number; message: string }[];
}

/**
 * Reads YAML. Never throws: broken notation is reported in `faults`, and plain `name: value` lines are still
 * read from it, because an unquoted colon is the commonest slip ('metaTitle: Iskias: hvad er det?').
 */
export function readYaml(text: string): YamlSource {
  try {
    return readDocument(text);
  } catch (error) {
    // Thousands of brackets in each other overflow the stack.
    const message = error instanceof Error ? error.message : String(error);
    return { data: plainLines(text), lineOf: () => 1, faults: [{ line: 1, message }] };
  }
}

function readDocument(text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  visit(document, {
    Scalar(_, node) {
      if (node.type === 'PLAIN' && /^(?:null|~|)$/i.test(String(node.value))) node.value = null;
    },
  });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const faults = document.errors.map((error) => ({
    line: lineAt(error.pos[0]),
    message: error.message.split('\n')[0] ?? error.message,
  }));
  const lineOf: YamlSource['lineOf'] = (path) => {
    for (let length = path.length; length > 0; length--) {
      const offset = offsetOf(document.contents, path.slice(0, length));
      if (offset !== null) return lineAt(offset);
    }
    return 1;
  };
  if (faults.length) return { data: plainLines(text), lineOf, faults };
  try {
    // The limit refuses the alias bomb: ten lines that unfold to gigabytes.
    return { data: document.toJS({ maxAliasCount: 50 }), lineOf, faults };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { data: plainLines(text), lineOf, faults: [{ line: 1, message }] };
  }
}

function offsetOf(root: unknown, path: Complaint['path']): number | null {
  let node = root;
  let offset: number | null = null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair || !isScalar(pair.key)) return null;
      offset = pair.key.range?.[0] ?? null;
      node = pair.value;
    } else if (isNode(node) && 'items' in node && Array.isArray(node.items)) {
      const items: unknown[] = node.items;
      node = items[Number(step)];
      offset = isNode(node) ? (node.range?.[0] ?? null) : null;
    } else return null;
  }
  return offset;
}

function plainLines(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const [, name, value] = /^([A-Za-z]\w*):[ \t]+(.*\S)/.exec(line) ?? [];
    if (name && value) found[name] ??= value.replace(/^(['"])(.*)\1$/, '$2');
  }
  return found;
}
