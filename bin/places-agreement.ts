/** `portal places-agreement DIR`: how far the project's tables of places agree with reference tables. */
import { describeAgreement, isKept, measureAgreement } from '#lib/places/agreement.ts';
import { Refusal } from './refusal.ts';

/** Ends with 1 when a bar is missed. */
export async function run({ words: [folder] }: { words: string[] }): Promise<number> {
  if (!folder)
    throw new Refusal(
      'Say which folder holds postal_codes.tsv and municipalities.tsv, for example: portal places-agreement ./reference',
    );
  try {
    const results = await measureAgreement(folder);
    console.log(describeAgreement(results));
    return results.every(isKept) ? 0 : 1;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Refusal(
        `postal_codes.tsv and municipalities.tsv are not both in ${folder}: name the folder that holds them.`,
      );
    throw error;
  }
}
