/** A small scanner over finished HTML: where tags, raw text and comments begin and end. Not a parser: no tree. */

export type Attributes = ReadonlyMap<string, string>;

export interface ScannedElement {
  kind: 'element';
  /** Lower case, as `script`. */
  name: string;
  /** Read from the tag when asked for: most tags only need to be passed. */
  attributes(): Attributes;
  /** From `<` of its tag … */
  start: number;
  /** … to after its tag or, for elements that hold raw text (`script`, `style` …), after their end tag. */
  end: number;
}

export interface ScannedComment {
  kind: 'comment';
  text: string;
  start: number;
  end: number;
}

/** Elements whose content is text, whatever it looks like (HTML standard, 'raw text' and 'escapable raw text'). */
const rawText = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

/**
 * Every start tag and comment in document order; a raw-text element is one piece with its content.
 * Broken input is no fault: what cannot be closed ends where the text ends.
 */
export function* scanHtml(html: string): Generator<ScannedElement | ScannedComment> {
  let at = html.indexOf('<');
  while (at !== -1) {
    let next = at + 1;
    if (html.startsWith('<!--', at)) {
      const close = html.indexOf('-->', at + 4);
      next = close === -1 ? html.length : close + 3;
      yield {
        kind: 'comment',
        text: html.slice(at + 4, close === -1 ? html.length : close),
        start: at,
        end: next,
      };
    } else if (isLetter(html, at + 1)) {
      const nameEnd = endOfName(html, at + 1);
      const name = html.slice(at + 1, nameEnd).toLowerCase();
      const tagEnd = endOfTag(html, nameEnd);
      const end = rawText.has(name) ? endOfRawText(html, name, tagEnd) : tagEnd;
      yield { kind: 'element', name, attributes: () => readAttributes(html, nameEnd), start: at, end };
      next = end;
    }
    at = html.indexOf('<', next);
  }
}

function endOfName(html: string, start: number): number {
  let at = start;
  while (at < html.length && !isTagEnd(html.charCodeAt(at))) at++;
  return at;
}

/** Blanks, `/` and `>`. */
const isTagEnd = (code: number) =>
  code === 62 || code === 47 || code === 32 || (code >= 9 && code <= 13 && code !== 11);

/** After the `>` that ends a tag; one in a quoted value does not. */
function endOfTag(html: string, start: number): number {
  let isValue = false;
  for (let at = start; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code === 61) isValue = true;
    else if (isValue && (code === 34 || code === 39)) {
      const close = html.indexOf(html[at] ?? '', at + 1);
      if (close === -1) return html.length;
      at = close;
      isValue = false;
    } else if (isValue && !isTagEnd(code)) {
      // A value without quotes goes to the next blank.
      while (at + 1 < html.length && !/[\s>]/.test(html[at + 1] ?? '')) at++;
      isValue = false;
    }
  }
  return html.length;
}

function readAttributes(html: string, start: number): Attributes {
  const attributes = new Map<string, string>();
  let at = start;
  while (at < html.length && html[at] !== '>') {
    if (/[\s/]/.test(html[at] ?? '')) {
      at++;
      continue;
    }
    const nameStart = at;
    // An `=` in first place belongs to the name.
    at++;
    while (at < html.length && !/[\s/>=]/.test(html[at] ?? '')) at++;
    const attribute = html.slice(nameStart, at).toLowerCase();
    const equals = skipSpace(html, at);
    let value = '';
    if (html[equals] === '=') {
      const read = scanValue(html, skipSpace(html, equals + 1));
      value = read.value;
      at = read.end;
    }
    if (!attributes.has(attribute)) attributes.set(attribute, value);
  }
  return attributes;
}

function scanValue(html: string, at: number): { value: string; end: number } {
  const quote = html[at];
  if (quote === '"' || quote === "'") {
    const close = html.indexOf(quote, at + 1);
    const end = close === -1 ? html.length : close;
    return { value: html.slice(at + 1, end), end: Math.min(end + 1, html.length) };
  }
  let end = at;
  while (end < html.length && !/[\s>]/.test(html[end] ?? '')) end++;
  return { value: html.slice(at, end), end };
}

function skipSpace(html: string, start: number): number {
  let at = start;
  while (/\s/.test(html[at] ?? '')) at++;
  return at;
}

function endOfRawText(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])[^>]*>`, 'gi');
  close.lastIndex = from;
  const found = close.exec(html);
  return found ? found.index + found[0].length : html.length;
}

function isLetter(html: string, at: number): boolean {
  const code = html.charCodeAt(at) | 32;
  return code >= 97 && code <= 122;
}
