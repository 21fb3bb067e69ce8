/** The form of an article: its parts, in the order a reader needs them. The rubric holds articles to it. */

export interface Part {
  key: string;
  /** The heading to write, given the condition in running text ('iskias', 'en korsbåndsskade'). */
  heading: (name: string) => string;
  /** Headings that are this part. */
  is: RegExp;
  /** What an editor writes there. */
  holds: string;
}

/** Every part but the sources, which stand in the fields above the text. */
export const parts: readonly Part[] = [
  {
    key: 'what',
    heading: (name) => `Hvad er ${name}?`,
    is: /^hvad (?:er|betyder)\b/i,
    holds: 'hvad det er, hvor det sidder, og hvor mange der får det',
  },
  {
    key: 'symptoms',
    heading: () => 'Symptomer',
    is: /^symptomer\b/i,
    holds: 'hvad man mærker, og hvad der taler imod',
  },
  {
    key: 'why',
    heading: (name) => `Hvorfor får man ${name}?`,
    is: /^hvorfor\b/i,
    holds: 'hvad der sker i kroppen, og hvad der øger risikoen',
  },
  {
    key: 'diagnosis',
    heading: () => 'Sådan stilles diagnosen',
    is: /^sådan stilles diagnosen\b/i,
    holds: 'samtale, undersøgelse, og hvornår en scanning giver mening',
  },
  {
    key: 'helps',
    heading: () => 'Hvad hjælper?',
    is: /^hvad hjælper\b/i,
    holds: 'en liste; hvert punkt ender med, hvor sikkert svaret er',
  },
  {
    key: 'self',
    heading: () => 'Det kan du selv gøre i dag og i nat',
    is: /^det kan du selv gøre i dag og i nat\b/i,
    holds: 'råd, der kan følges nu, for dagen og for natten',
  },
  {
    key: 'physio',
    heading: () => 'Sådan hjælper fysioterapi',
    is: /^sådan hjælper fysioterapi/i,
    holds: 'hvad en fysioterapeut gør, **Det første besøg** og **Prisen**',
  },
  {
    key: 'time',
    heading: () => 'Hvor længe varer det?',
    is: /^hvor længe varer det\b/i,
    holds: 'tal: hvor mange der har det bedre, og hvornår',
  },
  {
    key: 'help',
    heading: () => 'Hvornår skal du søge hjælp?',
    is: /^hvornår skal du søge hjælp\b/i,
    holds: 'de samme tre trin som faresignalerne, med kilder',
  },
  {
    key: 'faq',
    heading: (name) => `Ofte stillede spørgsmål om ${name}`,
    is: /^ofte stillede spørgsmål\b/i,
    holds: '4 til 8 spørgsmål, hvert som en overskrift med ###',
  },
];

/** The part that a heading of the second level begins, or null for one of the article's own. */
export function partOf(heading: string): Part | null {
  return parts.find(({ is }) => is.test(heading)) ?? null;
}
