/** What somebody answers about how a visit could be paid, as it stands in the address of `/pris`. Nothing of it is kept. */
import { type Region, regionsOn } from '#lib/places/regions.ts';

/** One question of the form: its key in the address and what can be answered; no answer is 'I do not know'. */
export interface Question {
  key: 'henvisning' | 'diagnose' | 'forsikring' | 'region';
  label: string;
  hint: string | null;
  options: readonly { value: string; label: string }[];
}

/** Null: not answered. */
export interface Answers {
  henvisning: 'ja' | 'nej' | null;
  diagnose: 'ja' | 'nej' | null;
  forsikring: 'danmark' | 'anden' | 'ingen' | null;
  /** Slug of a region there is on the day. */
  region: string | null;
}

/** The four questions, in the order of the form and of the address. @param date ISO: regions come and go */
export function questionsOn(date: string): readonly Question[] {
  return [
    {
      key: 'henvisning',
      label: 'Har du en henvisning fra en læge?',
      hint: 'Det er lægens ord for, at du skal til fysioterapeut. Den ligger elektronisk.',
      options: [
        { value: 'ja', label: 'Ja' },
        { value: 'nej', label: 'Nej' },
      ],
    },
    {
      key: 'diagnose',
      label: 'Har du et svært handicap eller en sygdom, der bliver værre med tiden?',
      hint: 'Det skal være en diagnose på Sundhedsstyrelsens liste, fx sklerose. Slidgigt og diskusprolaps står der ikke.',
      options: [
        { value: 'ja', label: 'Ja' },
        { value: 'nej', label: 'Nej' },
      ],
    },
    {
      key: 'forsikring',
      label: 'Har du en forsikring, der kan betale?',
      hint: null,
      options: [
        { value: 'danmark', label: 'Sygeforsikringen »danmark«' },
        { value: 'anden', label: 'En anden, fx gennem dit arbejde' },
        { value: 'ingen', label: 'Nej' },
      ],
    },
    {
      key: 'region',
      label: 'Hvilken region bor du i?',
      hint: null,
      options: regionsOn(date).map(({ slug, name }) => ({ value: slug, label: name })),
    },
  ];
}

const one = <Value extends string>(value: string | null, known: readonly Value[]): Value | null =>
  known.find((each) => each === value) ?? null;

/** Reads the query string; what is not an answer is left out. @param date ISO: regions come and go */
export function readAnswers(params: URLSearchParams, date: string): Answers {
  return {
    henvisning: one(params.get('henvisning'), ['ja', 'nej']),
    diagnose: one(params.get('diagnose'), ['ja', 'nej']),
    forsikring: one(params.get('forsikring'), ['danmark', 'anden', 'ingen']),
    region: regionThen(params.get('region'), date)?.slug ?? null,
  };
}

/** The region itself or, after its last day, the one that took over. */
function regionThen(slug: string | null, date: string): Region | null {
  const now = regionsOn(date);
  const own = now.find((region) => region.slug === slug);
  if (own || slug === null) return own ?? null;
  return now.find((region) => regionsBefore(region).includes(slug)) ?? null;
}

/** Slugs of the regions that this one took over from. */
function regionsBefore({ slug, from }: Region): string[] {
  if (from === null) return [];
  const dayBefore = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
  return regionsOn(dayBefore)
    .filter(({ successor }) => successor === slug)
    .map((region) => region.slug);
}

/** The one address of these answers. */
export function writeAnswers(answers: Answers): string {
  const params = new URLSearchParams();
  for (const key of ['henvisning', 'diagnose', 'forsikring', 'region'] as const) {
    const value = answers[key];
    if (value !== null) params.set(key, value);
  }
  return params.size > 0 ? `/pris?${params}` : '/pris';
}
