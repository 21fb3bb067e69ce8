/** Numbers as Danes write them, for components: `lib` gives them the bare count. */

const numbers = new Intl.NumberFormat('da-DK');

/** '1.234'. */
export const countWords = (count: number): string => numbers.format(count);

/** '1 klinik', '1.234 klinikker'. */
export const clinicCount = (count: number): string =>
  `${countWords(count)} ${count === 1 ? 'klinik' : 'klinikker'}`;
