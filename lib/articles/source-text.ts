/** From a file's characters to its two parts: the fields above the text, and the text. */
import matter from 'gray-matter';
import { readYaml, type YamlSource } from '#lib/specialties/yaml-source.ts';

export interface SourceText {
  fields: YamlSource;
  /** How many lines of the file stand before the fields' first line. */
  fieldsBefore: number;
  /** The text, LF line ends, no blank lines before it. */
  body: string;
  /** How many lines of the file stand before the text's first line. */
  bodyBefore: number;
  /** Set when the fields begin and never end. */
  open: boolean;
}

const opening = /^---[ \t]*\n/;
const closing = /\n---[ \t]*(?:\n|$)/;
const noFields = (): YamlSource => ({ data: {}, lineOf: () => 1, faults: [] });

/**
 * Evens out what no reader sees (BOM, CRLF, zero-width spaces, a no-break space behind `##`, a missing one) so
 * that files from any editor parse alike; lines keep their numbers.
 */
export function evenOut(raw: string): string {
  const lines = raw
    .replace(/[\uFEFF\u200B\u2060]/g, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .split('\n');
  let fenced = false;
  return lines
    .map((line) => {
      if (/^ {0,3}(```|~~~)/.test(line)) fenced = !fenced;
      return fenced ? line : line.replace(/^( {0,3}#{1,6})(?:\u00A0+[ \t]*|(?=\p{L}))/u, '$1 ');
    })
    .join('\n');
}

/**
 * Parts a file. Only a plain `---` begins the fields: gray-matter would run what follows `---js`.
 * @param text as `evenOut` gives it
 */
export function splitSource(text: string): SourceText {
  const begins = /^\n*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(begins);
  if (!opening.test(rest)) return withBody(noFields(), begins, text, 0, false);
  if (!closing.test(rest.slice(3))) {
    // Without an end, the lines that look like fields are the fields, and the rest is the text.
    const [, ...lines] = rest.split('\n');
    const end = lines.findIndex((line) => !/^[A-Za-z]\w*:|^[ \t]+\S|^- /.test(line));
    const count = end < 0 ? lines.length : end;
    const fields = count ? readYaml(lines.slice(0, count).join('\n')) : noFields();
    return withBody(fields, begins + 1, lines.slice(count).join('\n'), begins + 1 + count, count > 0);
  }
  let fields = noFields();
  const engine = (yaml: string): object => {
    // gray-matter hands over the line end behind `---` as well.
    fields = readYaml(yaml.replace(/^[ \t]*\n/, ''));
    return {};
  };
  const parts = matter(rest, { language: 'yaml', engines: { yaml: engine } });
  const before = rest.slice(0, rest.length - parts.content.length).split('\n').length - 1;
  return withBody(fields, begins + 1, parts.content, begins + before, false);
}

function withBody(
  fields: YamlSource,
  fieldsBefore: number,
  text: string,
  before: number,
  open: boolean,
): SourceText {
  const blank = /^(?:[ \t]*\n)*/.exec(text)?.[0] ?? '';
  const body = text.slice(blank.length).trimEnd();
  return { fields, fieldsBefore, body, bodyBefore: before + blank.split('\n').length - 1, open };
}
