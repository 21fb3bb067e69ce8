/** What a contract with the region (a ydernummer) means for the price of a visit, at a clinic and on a day. */
import { trialAt } from './trial.ts';

export interface SubsidyWords {
  /** For a card: one line. */
  short: string;
  /** For the clinic's own page: whole sentences. */
  sentences: string;
  /** Where the rules stand, when they are not the ordinary ones; else null. */
  href: string | null;
}

/**
 * What the public pays of general physiotherapy at a clinic that has a contract; no rate, for it changes twice a year.
 * @param municipalityCode where the clinic lies: a rule may hold in one region only
 * @param date today, ISO: the rule has a first day, and its region a last one
 */
export function subsidyAt(municipalityCode: string, date: string): SubsidyWords {
  const withReferral = 'Med en henvisning fra din læge betaler det offentlige normalt en del af prisen.';
  switch (trialAt(municipalityCode, date)) {
    case 'on':
      return {
        short: 'Tilskud med henvisning. Bor du i Region Sjælland, også uden',
        sentences: `${withReferral} Bor du i Region Sjælland, gælder det også uden henvisning.`,
        href: '/pris',
      };
    case 'unknown':
      return {
        short: 'Tilskud, hvis du har en henvisning. Spørg, om det også gælder uden',
        sentences: `${withReferral} Boede du i Region Sjælland før 2027, kunne du få tilskud uden henvisning. Vi ved ikke, om det stadig gælder. Spørg klinikken.`,
        href: '/pris',
      };
    default:
      return { short: 'Tilskud, hvis du har en henvisning', sentences: withReferral, href: null };
  }
}
