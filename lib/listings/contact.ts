/** Ways to reach a clinic, from how people write them. */

/**
 * A telephone number as it is shown, `+45 12 34 56 78`; without the blanks it can be dialled.
 * @param raw one or several numbers (divided by ; , or /), of which the first is taken
 * @returns null when it is not a number of eight digits in Denmark, or of another country with its `+`
 */
export function readPhone(raw: string): string | null {
  const [first = ''] = raw.split(/[;,/]/);
  const digits = first.replace(/[\s().-]/g, '').replace(/^00/, '+');
  const danish = /^(?:\+45)?(\d{8})$/.exec(digits)?.[1];
  if (danish) return `+45 ${danish.match(/\d\d/g)?.join(' ')}`;
  return /^\+(?!45)\d{7,15}$/.test(digits) ? digits : null;
}

/**
 * The address of a website.
 * @param raw with or without `https://`; of several (divided by ;) the first is taken
 * @returns null for anything that is not a plain http(s) address of at most 300 characters
 */
export function readWebsite(raw: string): string | null {
  const first = raw.split(';')[0]?.trim() ?? '';
  // The parser would write a sign for the half of a character that nobody meant.
  if (!first.isWellFormed()) return null;
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(first) ? first : `https://${first}`);
  const isPlain = url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && !url.username;
  return isPlain && url.href.length <= 300 ? url.href : null;
}

/**
 * An e-mail address.
 * @returns null for anything that is not one plain address of at most 254 characters (RFC 5321)
 */
export function readEmail(raw: string): string | null {
  const address = raw.trim().replace(/^mailto:/i, '');
  return /^[^\s@<>",;]{1,64}@[^\s@<>",;]+\.[^\s@<>",;.]{2,}$/.test(address) && address.length <= 254
    ? address
    : null;
}

/** How the digits of a CVR number weigh; their sum is a multiple of 11. */
const cvrWeights = [2, 7, 6, 5, 4, 3, 2, 1];

/**
 * A company's number: eight digits, blanks and 'DK' before them allowed.
 * @returns with a warning for what is no number, and for one whose digits do not add up (modulus 11): that one is kept
 */
export function readCvr(raw: string): { cvr: string | null; warning: string | null } {
  const digits = raw.replace(/^DK|[\s.-]/gi, '');
  if (digits === '') return { cvr: null, warning: null };
  if (!/^\d{8}$/.test(digits)) {
    return { cvr: null, warning: `CVR "${raw.slice(0, 30)}" is not eight digits: left out` };
  }
  const sum = cvrWeights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return { cvr: digits, warning: sum % 11 === 0 ? null : `CVR ${digits} is probably mistyped: kept` };
}
