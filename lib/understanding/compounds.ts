/** What a compound that nobody has written before is about: Danes make a new one whenever something hurts. */

const bodyParts =
  /^.{3,}?(knæ|skulder|nakke|ryg|hofte|albue|håndled|hånd|finger|fod|ankel|kæbe|lyske)(?:en|et|n|r|ne|rne|erne)?$/iu;
const tails =
  /^(.{3,}?)s?(?:fysioterap(?:eut(?:er|en)?|i)|fys|trænin(?:g|gen)|klinik(?:ken|ker)?|skade[rn]?|smerte[rn]?|problem(?:er)?|gener|operation|kirurgi)$/iu;

/**
 * Words that may stand for one that was not understood, the likeliest first: 'padelalbue' → 'albue',
 * 'bækkenbundsfysioterapeut' → 'bækkenbund'. Whether they mean anything is the caller's question.
 * @returns [] for a word that is no such compound
 */
export function heartsOf(word: string): string[] {
  const [, before] = tails.exec(word) ?? [];
  const [, part] = bodyParts.exec(word) ?? [];
  return [before, part].filter((each) => each !== undefined);
}
