import { expect, test } from 'vitest';
import { vcard } from './api-vcard.ts';

const clinic = {
  name: 'Ryg; og ro, klinik\\sal',
  street: 'Æblevej 1, 2. tv.',
  postalCode: '8000',
  postalName: 'Aarhus C',
  point: { lat: 56.157, lon: 10.21 },
  precision: 'address' as const,
  phone: '12 34 56 78',
  email: 'post@eksempel.dk',
  website: 'https://eksempel.dk/en,to;tre',
  source: 'osm',
  updatedAt: new Date('2026-11-01T12:00:00.123Z'),
};
const url = 'https://portal.example/klinik/ryg-og-ro';
const linesOf = (file: string) => file.split('\r\n');

test('the file holds the contact, escaped as the standard says', () => {
  expect(linesOf(vcard(clinic, url))).toEqual([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `UID:${url}`,
    'FN:Ryg\\; og ro\\, klinik\\\\sal',
    'ORG:Ryg\\; og ro\\, klinik\\\\sal',
    'ADR;TYPE=work:;;Æblevej 1\\, 2. tv.;Aarhus C;;8000;Danmark',
    'GEO:geo:56.157,10.21',
    'TEL;TYPE=work;VALUE=uri:tel:+4512345678',
    'EMAIL;TYPE=work:post@eksempel.dk',
    'URL:https://eksempel.dk/en,to;tre',
    `SOURCE:${url}/vcard`,
    'REV:20261101T120000Z',
    'END:VCARD',
    '',
  ]);
});

test('what is not known is left out, and a position in the middle of a town is no position', () => {
  const bare = { street: null, postalCode: null, postalName: null, phone: null, email: null, website: null };
  const file = vcard({ ...clinic, ...bare, precision: 'town' }, url);
  expect(file).not.toMatch(/ADR|GEO|TEL|EMAIL|\nURL/);
});

test('nobody can put a line of their own into the file', () => {
  const file = vcard(
    {
      ...clinic,
      name: 'A\r\nEMAIL:ond@eksempel.dk\0',
      website: 'https://eksempel.dk/\r\nX:1',
      phone: '\r\nX:1',
    },
    url,
  );
  expect(file).toContain('FN:A\\nEMAIL:ond@eksempel.dk\r\n');
  expect(linesOf(file).filter((line) => line.startsWith('EMAIL') || line.startsWith('X'))).toEqual([
    'EMAIL;TYPE=work:post@eksempel.dk',
  ]);
});

test('a long name is folded at 75 octets without dividing a letter', () => {
  const name = 'Æøå'.repeat(60);
  const file = vcard({ ...clinic, name }, url);
  for (const line of linesOf(file)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file.replaceAll('\r\n ', '')).toContain(`FN:${name}\r\n`);
});

test('an invented clinic says so in the address book too', () => {
  expect(vcard({ ...clinic, source: 'demo' }, url)).toContain('NOTE:Opdigtet eksempel');
});
