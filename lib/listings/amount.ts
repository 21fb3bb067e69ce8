/** Money as people type it. */

/** Øre from what is typed: '450', '450,50', '450.50', '1.200', '450 kr.'; null for what is no amount up to 10,000 kr. */
export function readAmount(typed: string): number | null {
  const [, kroner, oere = '0'] =
    /^(\d{1,2}\.\d{3}|\d{1,5})(?:[.,](\d{1,2}))?(?: ?kr\.?)?$/i.exec(typed.trim()) ?? [];
  if (kroner === undefined) return null;
  const amount = Number(kroner.replace('.', '')) * 100 + Number(oere.padEnd(2, '0'));
  return amount <= 1_000_000 ? amount : null;
}
