/** Text with one byte a letter: which of three encodings it is, and how DOS wrote it. */

export type SingleByteEncoding = 'windows-1252' | 'code-page-850' | 'macintosh';

/**
 * The bytes of æ ø å and Æ Ø Å. No byte is a Danish letter in two of them. (Code page 865, which older Danish DOS
 * programs used, has these and the accented letters where 850 has them.)
 */
const danish: Readonly<Record<SingleByteEncoding, { small: readonly number[]; large: readonly number[] }>> = {
  'windows-1252': { small: [0xe6, 0xf8, 0xe5], large: [0xc6, 0xd8, 0xc5] },
  'code-page-850': { small: [0x91, 0x9b, 0x86], large: [0x92, 0x9d, 0x8f] },
  macintosh: { small: [0xbe, 0xbf, 0x8c], large: [0xae, 0xaf, 0x81] },
};

interface Letter {
  encoding: SingleByteEncoding;
  isSmall: boolean;
}
const letters = new Map<number, Letter>();
for (const encoding of ['windows-1252', 'code-page-850', 'macintosh'] as const) {
  for (const byte of danish[encoding].small) letters.set(byte, { encoding, isSmall: true });
  for (const byte of danish[encoding].large) letters.set(byte, { encoding, isSmall: false });
}

const isLarge = (byte: number) => byte >= 0x41 && byte <= 0x5a;
const isSmall = (byte: number) => byte >= 0x61 && byte <= 0x7a;

/**
 * Reads bytes and tells in which encoding they have most æ, ø and å within words; Windows-1252 when none has more.
 * Only letters that stand as letters do: a small one behind another, a large one first in its word or among large
 * ones. So Windows' curly quotes are none: ‘klinik’, l’Or.
 */
export async function singleByteEncoding(chunks: AsyncIterable<Buffer>): Promise<SingleByteEncoding> {
  const votes = { 'windows-1252': 0, 'code-page-850': 0, macintosh: 0 };
  let [before, byte] = [0, 0];
  for await (const chunk of chunks) {
    for (const after of chunk) {
      const letter = byte > 0x7f ? letters.get(byte) : undefined;
      if (letter) {
        const fits = letter.isSmall
          ? isSmall(before) || (isLarge(before) && isSmall(after))
          : isLarge(before)
            ? isLarge(after)
            : !isSmall(before) && (isSmall(after) || isLarge(after));
        if (fits) votes[letter.encoding]++;
      }
      [before, byte] = [byte, after];
    }
  }
  const { macintosh, 'code-page-850': dos, 'windows-1252': windows } = votes;
  if (dos > windows && dos >= macintosh) return 'code-page-850';
  return macintosh > windows ? 'macintosh' : 'windows-1252';
}

/** Code page 850 from 0x80 on. */
const upperHalf =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Bytes of code page 850 as text. */
export const decodeDos = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\xff]/g, (sign) => upperHalf[sign.charCodeAt(0) - 0x80] ?? '');
