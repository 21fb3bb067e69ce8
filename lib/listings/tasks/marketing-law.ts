/**
 * Free text about health services must be objective and documentable (lov om markedsføring af sundhedsydelser,
 * no. 326 of 2003, § 2): no superlatives, no promise of a cure, no offers. A list of words cannot judge a text; it
 * finds what is nearly always wrong, and says why.
 */
import type { Problem } from '#lib/listings/field.ts';

const rules: readonly { finds: RegExp; why: string }[] = [
  {
    finds:
      /\b(?:(?:allerb|b)edste|(?:byens|landets|egnens|områdets|danmarks) bedst|bedst (?:til|i|på|inden for)|førende|fremmeste|danmarks (?:største|mest)|markedets|nr\.? ?1|nummer et|uovertruff\w+|enestående|verdensklasse|eksklusiv\w*)\b/iu,
    why: 'Sammenligninger med andre kan ikke dokumenteres. Skriv i stedet, hvad I gør.',
  },
  {
    finds:
      /\b(?:helbred(?:e|er|t|te)\b|kurer(?:e|er|et)\b|garant\w*|bliv(?:e|er)? (?:helt )?smertefri|smertefri(?:t)? (?:på|efter|med)|slip(?:per)? (?:helt )?af med|fjerner (?:dine |alle )?smerter|100 ?(?:%|procent)|mirak\w*)/iu,
    why: 'Ingen kan love, at en behandling virker. Skriv, hvad I behandler, og hvordan.',
  },
  {
    finds:
      /\b(?:tilbud|rabat\w*|kampagne\w*|spar (?:op )?\d|konkurrence|vind en|gratis|halv pris|nedsat|introtilbud)\b/iu,
    why: 'Tilbud og rabatter må vi ikke vise. Priser skriver du under Priser.',
  },
  {
    finds: /https?:\/\/|www\.|\[[^\]]*\]\(/iu,
    why: 'Links har deres egne felter: hjemmeside og booking.',
  },
  {
    finds: /!/u,
    why: 'Skriv uden udråbstegn. Teksten skal oplyse, ikke råbe.',
  },
];

/** What stands against a text, each with the word it is about and why; empty when nothing was found. */
export function marketingProblems(field: string, text: string): Problem[] {
  return rules.flatMap(({ finds, why }) => {
    const found = finds.exec(text)?.[0];
    return found ? [{ field, message: `»${found}«: ${why}` }] : [];
  });
}
