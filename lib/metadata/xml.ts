/** XML by hand: text made safe. */

/** Text for an element or an attribute; characters that XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export const xmlDeclaration = '<?xml version="1.0" encoding="utf-8"?>';
