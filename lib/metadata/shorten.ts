/**
 * Cuts a text between words, with an ellipsis where something is left out.
 * @param most characters of the answer at most; search engines cut after about 160
 */
export function shorten(text: string, most = 160): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;:.–-]+$/, '')}…`;
}
