/** `portal places-agreement DIR`: how far the project's postal districts agree with a reference table. */
import { describeAgreement, measureAgreement } from '#lib/places/agreement.ts';
import { Refusal } from './refusal.ts';

export async function run({ words: [folder] }: { words: string[] }): Promise<number> {
  if (!folder)
    throw new Refusal(
      'Say which folder holds postal_codes.tsv, for example: portal places-agreement ./reference',
    );
  try {
    console.log(describeAgreement(await measureAgreement(folder)));
    return 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Refusal(`There is no postal_codes.tsv in ${folder}: name the folder that holds it.`);
    throw error;
  }
}
