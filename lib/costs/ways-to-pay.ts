/**
 * The ways a visit to a physiotherapist can be paid, and which of them fit somebody's answers. No prices: tariffs change
 * twice a year, and the rest is for each clinic to say. Rules that may end are said with their date and where to look.
 */
import type { Answers } from './answers.ts';
import { type Source, sources } from './sources.ts';
import { regionOfTrial, trialOn } from './trial.ts';

export interface WayToPay {
  key: 'vederlagsfri' | 'henvisning' | 'uden-henvisning' | 'danmark' | 'forsikring' | 'selv';
  title: string;
  /** What one pays oneself, in one sentence. */
  youPay: string;
  /** What must hold, each a sentence. */
  rules: readonly string[];
  sources: readonly Source[];
  /** Clinics for it: the filter of the finder; null where any will do. */
  filter: string | null;
  /** `fits`: by the answers. `maybe`: something is not answered or not in order yet. */
  fit: 'fits' | 'maybe';
}

const contractClinic = 'Klinikken skal have et ydernummer. Det betyder, at den har en aftale med regionen.';

function free({ diagnose, henvisning }: Answers): WayToPay | null {
  if (diagnose === 'nej') return null;
  return {
    key: 'vederlagsfri',
    title: 'Vederlagsfri fysioterapi',
    youPay: 'Du betaler ikke noget.',
    rules: [
      'En læge skal henvise dig til det. En almindelig henvisning til fysioterapi er ikke nok.',
      'Din diagnose skal stå på Sundhedsstyrelsens liste, og tilstanden skal være varig.',
      'Du skal også have et svært fysisk handicap. Det krav gælder ikke, hvis sygdommen bliver værre med tiden og gør det sværere for dig at klare dig.',
      contractClinic,
    ],
    sources: [sources.free, sources.freeInSouth],
    filter: 'ydernummer=1',
    fit: diagnose === 'ja' && henvisning === 'ja' ? 'fits' : 'maybe',
  };
}

function subsidised({ henvisning, region }: Answers, date: string): WayToPay {
  const isElsewhere = henvisning !== 'ja' && region !== regionOfTrial(date);
  return {
    key: 'henvisning',
    title: 'Tilskud med henvisning',
    youPay: 'Det offentlige betaler cirka 40 %. Du betaler resten.',
    rules: [
      'En læge skal have henvist dig.',
      'Brug henvisningen inden for 2 måneder. Den gælder i 1 år.',
      contractClinic,
      ...(isElsewhere
        ? [
            'Flere regioner har villet prøve tilskud uden henvisning. Vi ved kun sikkert, hvad der gælder i Region Sjælland. Spørg klinikken.',
          ]
        : []),
    ],
    sources: [sources.subsidy, sources.referral, ...(isElsewhere ? [sources.otherTrials] : [])],
    filter: 'ydernummer=1',
    fit: henvisning === 'ja' ? 'fits' : 'maybe',
  };
}

function withoutReferral({ henvisning, region }: Answers, date: string): WayToPay | null {
  const state = trialOn(date);
  if (henvisning === 'ja' || state === 'before' || (region !== null && region !== regionOfTrial(date)))
    return null;
  const goesOn = state === 'on';
  return {
    key: 'uden-henvisning',
    title: 'Tilskud uden henvisning i Region Sjælland',
    youPay: 'Samme tilskud som med en henvisning: Du betaler resten.',
    rules: [
      'Det er et forsøg, som begyndte 31. marts 2025.',
      ...(goesOn
        ? ['Du skal bo i Region Sjælland, og klinikken skal have et ydernummer i Region Sjælland.']
        : [
            'Det gjaldt for dig, der boede i Region Sjælland, hos klinikker med ydernummer dér.',
            'Region Sjælland er nu en del af Region Østdanmark. Vi ved ikke, om forsøget fortsætter. Spørg klinikken, før du bestiller tid.',
          ]),
      'Vederlagsfri fysioterapi og behandling i dit hjem kræver stadig en henvisning.',
    ],
    sources: [sources.withoutReferral],
    filter: 'ydernummer=1',
    fit: goesOn && region === regionOfTrial(date) && henvisning === 'nej' ? 'fits' : 'maybe',
  };
}

function denmark({ forsikring }: Answers): WayToPay | null {
  if (forsikring !== null && forsikring !== 'danmark') return null;
  return {
    key: 'danmark',
    title: 'Sygeforsikringen »danmark«',
    youPay: '»danmark« kan betale en del. Hvor meget afhænger af din gruppe.',
    rules: [
      'Du skal være medlem. Du behøver ikke en henvisning.',
      'Basis-medlemmer får ikke tilskud. Spørg »danmark«, hvis du ikke kender din gruppe.',
      'Fysioterapeuten skal have autorisation.',
      'Der skal være den samme slags grund til behandlingen, som en læge ville henvise for.',
    ],
    sources: [sources.denmark, sources.denmarkGroups],
    filter: 'forsikring=danmark',
    fit: forsikring === 'danmark' ? 'fits' : 'maybe',
  };
}

function insured({ forsikring }: Answers): WayToPay | null {
  if (forsikring !== null && forsikring !== 'anden') return null;
  return {
    key: 'forsikring',
    title: 'Sundhedsforsikring',
    youPay: 'Det afhænger af din aftale.',
    rules: [
      'Ring til selskabet, før du bestiller tid.',
      'Spørg, om de betaler, hvor mange gange, og om klinikken skal have en aftale med dem.',
    ],
    sources: [],
    filter: null,
    fit: forsikring === 'anden' ? 'fits' : 'maybe',
  };
}

const alone = (): WayToPay => ({
  key: 'selv',
  title: 'Du betaler selv',
  youPay: 'Du betaler hele prisen.',
  rules: [
    'Alle kan gå til fysioterapeut uden henvisning.',
    'Priserne er ikke ens. Spørg om prisen, før du bestiller tid.',
  ],
  sources: [sources.alone],
  filter: null,
  fit: 'fits',
});

/**
 * The ways that are open or could be, those that fit first and the least costly of them first.
 * @param date today, `YYYY-MM-DD`
 */
export function waysToPay(answers: Answers, date: string): WayToPay[] {
  const ways = [
    free(answers),
    subsidised(answers, date),
    withoutReferral(answers, date),
    denmark(answers),
    insured(answers),
    alone(),
  ].filter((way) => way !== null);
  return [...ways.filter(({ fit }) => fit === 'fits'), ...ways.filter(({ fit }) => fit === 'maybe')];
}
