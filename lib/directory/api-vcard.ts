/** A clinic's contact as a vCard 4.0 (RFC 6350), for the address book of a telephone. */
import type { ClinicProfile } from './clinic.ts';

type Contact = Pick<
  ClinicProfile,
  | 'name'
  | 'street'
  | 'postalCode'
  | 'postalName'
  | 'point'
  | 'precision'
  | 'phone'
  | 'email'
  | 'website'
  | 'source'
  | 'updatedAt'
>;

/** Text values: backslash, comma, semicolon and line ends are escaped (§3.4); other control characters go. */
function text(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/[\\,;]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

/** An address as a URI value; null when it is none, so that nothing in it can begin a line of its own. */
function uri(value: string): string | null {
  return URL.canParse(value) ? new URL(value).href : null;
}

/** '+4586123456' of '86 12 34 56'. Danish numbers have eight digits. @returns null when there are no digits */
function telephone(phone: string): string | null {
  const digits = phone.replace(/[^+\d]/g, '').replace(/(?!^)\+/g, '');
  if (!/\d/.test(digits)) return null;
  return /^\d{8}$/.test(digits) ? `tel:+45${digits}` : `tel:${digits.replace(/^00/, '+')}`;
}

/** Lines are at most 75 octets; a longer one goes on after a line end and a space (§3.2). */
function fold(line: string): string {
  const folded: string[] = [];
  let part = '';
  // By whole characters: a letter of several octets is never divided.
  for (const character of line) {
    if (Buffer.byteLength(part + character) > 75) {
      folded.push(part);
      part = ' ';
    }
    part += character;
  }
  return [...folded, part].join('\r\n');
}

/** 20261101T120000Z (§4.3.5). */
const stamp = (moment: Date) => moment.toISOString().replace(/[-:]|\.\d+/g, '');

/**
 * @param url the clinic's page, with the site's origin
 * @returns the whole file, lines ending in CRLF
 */
export function vcard(clinic: Contact, url: string): string {
  const { name, street, postalCode, postalName, point, precision } = clinic;
  const phone = clinic.phone && telephone(clinic.phone);
  const website = clinic.website && uri(clinic.website);
  const address = ['', '', street ?? '', postalName ?? '', '', postalCode ?? '', 'Danmark'].map(text);
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `UID:${url}`,
    `FN:${text(name)}`,
    `ORG:${text(name)}`,
    ...(street || postalCode ? [`ADR;TYPE=work:${address.join(';')}`] : []),
    ...(precision === 'town' ? [] : [`GEO:geo:${point.lat},${point.lon}`]),
    ...(phone ? [`TEL;TYPE=work;VALUE=uri:${phone}`] : []),
    ...(clinic.email ? [`EMAIL;TYPE=work:${text(clinic.email)}`] : []),
    ...(website ? [`URL:${website}`] : []),
    ...(clinic.source === 'demo' ? [`NOTE:${text('Opdigtet eksempel: klinikken findes ikke.')}`] : []),
    `SOURCE:${url}/vcard`,
    `REV:${stamp(clinic.updatedAt)}`,
    'END:VCARD',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
