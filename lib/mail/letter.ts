/** A letter in plain Danish: paragraphs and links, written once and told as text and as simple HTML. */
import { site } from '#lib/metadata/site.ts';
import { escapeXml } from '#lib/metadata/xml.ts';

/** A paragraph, or a link that stands alone: its words, and an absolute address. */
export type Part = string | { label: string; href: string };

export interface Letter {
  /** What it is, for the operator's list of letters: 'sign-in', 'claim-accepted'. Never a person's word. */
  kind: string;
  to: string;
  subject: string;
  parts: readonly Part[];
  /** Why the reader gets it, in small print. */
  because: string;
  /** Holds a link that signs somebody in. */
  isSecret?: boolean;
  clinicId?: number | null;
}

/** The letter as plain text. */
export function asText({ parts, because }: Letter): string {
  const lines = parts.map((part) => (typeof part === 'string' ? part : `${part.label}:\n${part.href}`));
  return `${[...lines, `Venlig hilsen\n${site.name}`].join('\n\n')}\n\n-- \n${because}\n`;
}

const body = 'font:17px/1.6 system-ui,sans-serif;color:#142b29;max-width:36em;margin:0 auto;padding:16px';
const button =
  'display:inline-block;padding:10px 20px;background:#0b5d5b;color:#fff;border-radius:10px;font-weight:600';

/** The same as HTML: no picture, nothing fetched, readable without styles. */
export function asHtml({ subject, parts, because }: Letter): string {
  const paragraphs = parts.map((part) =>
    typeof part === 'string'
      ? `<p>${escapeXml(part).replaceAll('\n', '<br>')}</p>`
      : `<p><a href="${escapeXml(part.href)}" style="${button}">${escapeXml(part.label)}</a></p><p style="font-size:14px">Virker knappen ikke, så kopier adressen:<br>${escapeXml(part.href)}</p>`,
  );
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>${escapeXml(subject)}</title></head><body style="${body}">${paragraphs.join('')}<p>Venlig hilsen<br>${site.name}</p><p style="font-size:14px;color:#46595a">${escapeXml(because)}</p></body></html>`;
}
