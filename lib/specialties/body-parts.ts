/** The parts of the body that conditions are sorted by, from the head down. */
export const bodyParts = {
  hoved: 'Hoved',
  kaebe: 'Kæbe',
  nakke: 'Nakke',
  skulder: 'Skulder',
  albue: 'Albue',
  haand: 'Hånd og håndled',
  bryst: 'Bryst',
  ryg: 'Ryg og lænd',
  baekken: 'Bækken og underliv',
  hofte: 'Hofte og lyske',
  laar: 'Lår',
  knae: 'Knæ',
  underben: 'Underben',
  fod: 'Fod og ankel',
  krop: 'Hele kroppen',
} as const;

export type BodyPart = keyof typeof bodyParts;

/** True when the text is the slug of a body part (`knae`). */
export function isBodyPart(text: string): text is BodyPart {
  return Object.hasOwn(bodyParts, text);
}
