/** What no text about health may say: promises of cure, and praise of clinics (lov 326/2003). */

interface Claim {
  is: RegExp;
  says: string;
  remedy: string;
}

const denied = /\b(?:ikke|ingen|intet|næppe|aldrig|hverken|uden)\b/i;

const claims: readonly Claim[] = [
  {
    is: /\b(?:garanter\w*|helbreder\b|kurerer\w*|mirak\w*|virker (?:altid|for alle|hver gang)|(?:altid|helt sikkert) (?:rask|smertefri)|(?:gør|gøre) dig (?:helt )?(?:rask|smertefri)|100\s?%\s(?:rask|smertefri|effekt))/i,
    says: 'promises a cure',
    remedy: 'say how many get better, and how sure that is',
  },
  {
    is: /\b(?:bedste|dygtigste|førende|mest erfarne|billigste|største)\b[^.]{0,30}\b(?:klinik\w*|fysioterapeut\w*|behandler\w*|kiropraktor\w*)/i,
    says: 'praises clinics',
    remedy: 'say what they do',
  },
  { is: /!/, says: 'shouts', remedy: 'end the sentence with a full stop' },
];

/** What is wrong with a sentence, or null. A promise that is denied ('ingen kan garantere') is none. */
export function claimIn(sentence: string): { says: string; remedy: string } | null {
  const found = claims.find(({ is }) => is.test(sentence));
  if (!found) return null;
  return found.says === 'promises a cure' && denied.test(sentence) ? null : found;
}
