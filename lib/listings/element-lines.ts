/** Where the elements of a list stand in a JSON file, so that a report can name the line. */

/**
 * The line (from 1) on which each element of the top object's array `key` begins. The text must be valid
 * JSON; the scan only follows strings and brackets.
 */
export function elementLines(text: string, key: string): number[] {
  let lines: number[] = [];
  let line = 1;
  let depth = 0;
  let inList = false;
  let beginsElement = false;
  let lastString = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (beginsElement && !/[\s\]]/.test(c)) {
      lines.push(line);
      beginsElement = false;
    }
    if (c === '\n') line++;
    else if (c === '"') {
      const start = i + 1;
      for (i = start; text[i] !== '"' && i < text.length; i++) if (text[i] === '\\') i++;
      if (depth === 1) lastString = text.slice(start, i);
    } else if (c === '{' || c === '[') {
      if (depth === 1) inList = c === '[' && lastString === key;
      depth++;
      if (depth === 2 && inList) {
        lines = [];
        beginsElement = true;
      }
    } else if (c === '}' || c === ']') {
      depth--;
      beginsElement = false;
    } else if (c === ',') beginsElement = inList && depth === 2;
  }
  return lines;
}
