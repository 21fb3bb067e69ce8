import { expect, test } from 'vitest';
import { findPlace } from '#lib/places/find.ts';
import { clinicTitle, wherePhrase } from './titles.ts';

const date = '2026-11-22';

/** Dansk Sprognævn: islands and peninsulas 'på', most else 'i'; quarters as people there say. */
test.each([
  ['danmark', 'i hele Danmark'],
  ['online', 'online'],
  ['region-syddanmark', 'i Region Syddanmark'],
  ['aarhus', 'i Aarhus'],
  ['aarhus-c', 'i Aarhus C'],
  ['roenne', 'i Rønne'],
  ['bornholm', 'på Bornholm'],
  ['fyn', 'på Fyn'],
  ['aeroe', 'på Ærø'],
  ['lolland-falster', 'på Lolland-Falster'],
  ['djursland', 'på Djursland'],
  ['vendsyssel', 'i Vendsyssel'],
  ['noerrebro', 'på Nørrebro'],
  ['frederiksberg', 'på Frederiksberg'],
  ['valby', 'i Valby'],
  ['sydhavnen', 'i Sydhavnen'],
])('%s is said as “%s”', (slug, words) => {
  const found = findPlace(slug, date);
  expect(found?.kind === 'place' && wherePhrase(found.place)).toBe(words);
});

test.each([
  ['8305', 'Samsø', 'Havnens Klinik: fysioterapi på Samsø'],
  ['9940', 'Læsø', 'Havnens Klinik: fysioterapi på Læsø'],
  ['8000', 'Aarhus C', 'Havnens Klinik: fysioterapi i Aarhus C'],
  [null, 'Sønderho', 'Havnens Klinik: fysioterapi i Sønderho'],
  [null, null, 'Havnens Klinik: fysioterapi'],
])('the page of a clinic at %s %s is called “%s”', (postalCode, postalName, title) => {
  expect(clinicTitle({ name: 'Havnens Klinik', postalCode, postalName })).toBe(title);
});
