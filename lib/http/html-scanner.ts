/** A small scanner over finished HTML: where tags, raw text and comments begin and end. Not a parser: no tree. */

export type Attributes = ReadonlyMap<string, string>;

export interface ScannedElement {
  kind: 'element';
  /** Lower case, as `script`. */
  name: string;
  attributes: Attributes;
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
      const tag = scanTag(html, at);
      const end = rawText.has(tag.name) ? endOfRawText(html, tag.name, tag.end) : tag.end;
      yield { kind: 'element', name: tag.name, attributes: tag.attributes, start: at, end };
      next = end;
    }
    at = html.indexOf('<', next);
  }
}

function scanTag(html: string, start: number) {
  const attributes = new Map<string, string>();
  let at = start + 1;
  while (at < html.length && !/[\s/>]/.test(html[at] ?? '')) at++;
  const name = html.slice(start + 1, at).toLowerCase();
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
  return { name, attributes, end: Math.min(at + 1, html.length) };
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
  return /[a-z]/i.test(html[at] ?? '');
}
