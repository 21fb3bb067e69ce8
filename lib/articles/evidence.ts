/** What kinds of sources an article may rest on, and how much each carries: the plain scale that readers see. */

/** From the firmest ground to the loosest; advice is not a study and stands beside the scale. */
export const grounds = {
  staerkt: 'Stærkt grundlag',
  middel: 'Middel grundlag',
  svagt: 'Svagt grundlag',
  raad: 'Råd fra fagfolk',
} as const;

export type Ground = keyof typeof grounds;

/** What an editor writes as `evidence`, in order of strength; the explanation is what a reader is told. */
export const evidenceKinds = {
  'systematisk oversigt': { ground: 'staerkt', means: 'samler og vejer alle studier af spørgsmålet' },
  retningslinje: { ground: 'staerkt', means: 'fagfolk har samlet forskningen og givet råd ud fra den' },
  lodtrækningsforsøg: { ground: 'middel', means: 'ét forsøg, hvor lodtrækning afgjorde, hvem der fik hvad' },
  opfølgning: { ground: 'middel', means: 'ét studie, der har fulgt mennesker over tid' },
  undersøgelse: { ground: 'svagt', means: 'ét studie, der har set på mennesker på ét tidspunkt' },
  oversigt: { ground: 'svagt', means: 'en fagpersons gennemgang af, hvad man ved' },
  myndighed: { ground: 'raad', means: 'råd eller oplysning fra en myndighed eller et sundhedsvæsen' },
  'faglig vejledning': { ground: 'raad', means: 'råd fra en faglig forening' },
} as const satisfies Record<string, { ground: Ground; means: string }>;

export type EvidenceKind = keyof typeof evidenceKinds;

/** True for a word of the scale; foreign articles may say anything else, which is shown as it is. */
export function isEvidenceKind(text: string | null): text is EvidenceKind {
  return text !== null && Object.hasOwn(evidenceKinds, text);
}

/**
 * How strong a source is, as a reader meets it: 'Stærkt grundlag: systematisk oversigt'. A word that is not on the
 * scale comes back as it was written; null stays null.
 */
export function strengthOf(evidence: string | null): string | null {
  if (!isEvidenceKind(evidence)) return evidence;
  return `${grounds[evidenceKinds[evidence].ground]}: ${evidence}`;
}

/** The scale as it is explained below a list of sources, the firmest first. */
export function explainedScale(): { ground: string; kinds: { name: string; means: string }[] }[] {
  return Object.entries(grounds).map(([ground, label]) => ({
    ground: label,
    kinds: Object.entries(evidenceKinds)
      .filter(([, kind]) => kind.ground === ground)
      .map(([name, { means }]) => ({ name, means })),
  }));
}

/**
 * How sure an answer is, in an article's own words: what stands in italics behind each thing that may help.
 * The four of GRADE (high, moderate, low, very low) and 'nobody has looked'.
 */
export const certainties = [
  'Meget sikkert',
  'Ret sikkert',
  'Usikkert',
  'Meget usikkert',
  'Ikke undersøgt',
] as const;
