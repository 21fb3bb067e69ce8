import { expect, test } from 'vitest';
import { decodeDos, singleByteEncoding } from './code-pages.ts';
import { isGarbled } from './text-encoding.ts';

/** Written with the bytes that each system has for æ ø å Æ Ø Å. */
const bytes = {
  'code-page-850': [0x91, 0x9b, 0x86, 0x92, 0x9d, 0x8f],
  macintosh: [0xbe, 0xbf, 0x8c, 0xae, 0xaf, 0x81],
  'windows-1252': [0xe6, 0xf8, 0xe5, 0xc6, 0xd8, 0xc5],
};
type Encoding = keyof typeof bytes;
const written = (text: string, encoding: Encoding) =>
  Buffer.from(
    text.replace(/[æøåÆØÅ]/g, (letter) =>
      String.fromCharCode(bytes[encoding]['æøåÆØÅ'.indexOf(letter)] ?? 0),
    ),
    'latin1',
  );

async function* single(...chunks: Buffer[]) {
  yield* chunks;
}

const encodings = ['code-page-850', 'macintosh', 'windows-1252'] as const;
const texts = ['Ærø Fysioterapi', 'NÆSTVED', 'Klinik på Østerå;8000', 'Rødovre', 'Måløv;2760;Ågade 1'];

test.each(encodings.flatMap((encoding) => texts.map((text) => [encoding, text] as const)))(
  '%s is recognised in "%s"',
  async (encoding, text) => {
    expect(await singleByteEncoding(single(written(text, encoding)))).toBe(encoding);
  },
);

test('a letter at the edge of two pieces counts', async () => {
  const text = written('Rødovre', 'code-page-850');
  expect(await singleByteEncoding(single(text.subarray(0, 2), text.subarray(2)))).toBe('code-page-850');
});

test('curly quotes and apostrophes of Windows are no letters of DOS', async () => {
  const text = Buffer.from('\x91Bakken\x92 \x91klinik\x92; l\x92Or; fysio\x92s', 'latin1');
  expect(await singleByteEncoding(single(text))).toBe('windows-1252');
});

test('DOS letters become the letters they were', () => {
  expect(decodeDos(written('Ærø på Åland, Østerå', 'code-page-850'))).toBe('Ærø på Åland, Østerå');
});

test.each([
  ['Windows read as DOS', 'Klinik S°nderborg'],
  ['DOS read as Windows', 'Klinik S›nderborg'],
  ['Macintosh read as Windows', 'Klinik BlŒbjerg'],
  ['UTF-8 read as Windows', 'Klinik SÃ¸nderborg'],
])('%s shows', (_what, text) => expect(isGarbled(text)).toBe(true));

test.each(['Café d’Or', 'Fysio® og Pilates™', '½ time', 'Klinik “Å”', 'A/S • Aarhus'])(
  '"%s" is as it was written',
  (text) => expect(isGarbled(text)).toBe(false),
);
