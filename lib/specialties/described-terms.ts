/** Finds the conditions that somebody tells of in their own words, without naming one. */

import { slipCost } from '#lib/spelling/slips.ts';
import { holdsOtherWord, otherWordsIn } from './other-words.ts';
import { type Gallery, galleryOf, type Portrait, sharedBy, sizeOf } from './portraits.ts';
import { type Features, featuresOf, partsIn } from './telling-features.ts';
import type { Term, Vocabulary } from './vocabulary.ts';
import { familiesOf, isAilmentFamily, isBodyFamily } from './word-families.ts';
import { stemsOf } from './word-forms.ts';

export interface DescribedTerm {
  term: Term;
  /** 0 to 1: how much of what was told is known of this condition, the rarer a word the more it counts. */
  likeness: number;
  /** The way to tell of it (`descriptions`) that is nearest to what was told; null when none is near. */
  telling: string | null;
}

/** How much the nearest single telling counts beside the whole portrait. */
const tellingShare = 0.3;
/** What is told of one part of the body is hardly a condition of another. */
const elsewhere = 0.6;
/** A stem known by a slip says less than one that is spelled right. */
const slipWeight = 0.8;
/** A stem shorter than the first holds no slip, one as long as the second two. */
const [shortestSlip, longWord] = [5, 9];
/** So much less must a slip cost (`slipCost`) than the next. */
const likelier = 0.2;
/** Less than that says too little to be offered; more is asked of a word that is no word of the condition ('maven', 'feber'). */
const leastLikeness = { plain: 0.4, withOtherWord: 0.55 };
/** What is this much less like than the best is not offered beside it. */
const alsoLike = 0.7;
const mostOffered = 6;
/** So many of the words must fit; more where none of them tells of an ailment ('telefon og skærm'). */
const leastFitting = { ofAilment: 2, ofAnything: 3 };

/** What was typed, as far as it is understood. */
interface Told {
  features: Features;
  /** How much they say, in bits. */
  size: number;
  /** Where on the body. */
  places: readonly string[];
  /** For each word that says something of an ailment: what may stand for it in a portrait. */
  evidence: readonly (readonly string[])[];
}

/**
 * The conditions whose portrait (names, synonyms and `descriptions`) is most like what somebody tells, best first. It is a
 * likeness of words, so that it may be offered and never asserted: the share of what was told that is typical of the
 * condition, rare words counting more, and the cosine with the nearest single telling. Two or three words at least must fit.
 * @param words as typed, a sentence or some words of one; one word alone is no telling
 * @returns at most six; `[]` when too little is known of the words
 */
export function describedTerms(v: Vocabulary, words: string): DescribedTerm[] {
  const stems = [...new Set(stemsOf(words))];
  if (stems.length < 2) return [];
  // 'Ondt i halsen' is no neck; in a sentence 'halsen' may stand.
  if (stems.length < 3 && holdsOtherWord(words)) return [];
  const gallery = galleryOf(v);
  const told = understood(gallery, stems);
  const isOfAilment = told.evidence.some((any) => any.some((one) => tellsOfAilment(gallery, one)));
  const mustFit = isOfAilment ? leastFitting.ofAilment : leastFitting.ofAnything;
  const others = otherWordsIn(words).flatMap(stemsOf);
  const leastOf = ({ typical }: Portrait) =>
    leastLikeness[others.every((stem) => typical.has(stem)) ? 'plain' : 'withOtherWord'];
  const found = gallery.portraits
    .filter((portrait) => told.evidence.filter((any) => isTypical(portrait, any)).length >= mustFit)
    .flatMap((portrait) => {
      const like = likenessOf(gallery, portrait, told);
      return like.likeness >= leastOf(portrait) ? [like] : [];
    })
    .sort((a, b) => b.likeness - a.likeness);
  const nearBest = (found[0]?.likeness ?? 0) * alsoLike;
  return found.filter(({ likeness }) => likeness >= nearBest).slice(0, mostOffered);
}

/** A region of the body alone is no evidence: the hip is told of by many who have something else. */
const isTypical = ({ typical }: Portrait, any: readonly string[]) =>
  any.some((feature) => typical.has(feature) && !isBodyFamily(feature));

function likenessOf({ rarity }: Gallery, portrait: Portrait, told: Told): DescribedTerm {
  const { term, typical, tellings, places } = portrait;
  let nearest = 0;
  let best = { shared: 0, text: null as string | null };
  for (const { text, features, size } of tellings) {
    const shared = sharedBy(rarity, told.features, features);
    nearest = Math.max(nearest, shared / Math.sqrt(told.size * size));
    if (text !== null && shared > best.shared) best = { shared, text };
  }
  const whole = sharedBy(rarity, told.features, typical) / told.size;
  const likeness = (1 - tellingShare) * whole + tellingShare * nearest;
  const isThere = !told.places.length || !places.size || told.places.some((place) => places.has(place));
  return { term, likeness: isThere ? likeness : likeness * elsewhere, telling: best.text };
}

/** A part of the body, what is felt or has happened there, or a word that hardly any condition but one is told with. */
const tellsOfAilment = ({ rarity }: Gallery, feature: string) =>
  isAilmentFamily(feature) || isBodyFamily(feature) || (rarity.known.get(feature) ?? 0) >= rarity.unknown;

/** Words of any sentence, which alone say nothing of an ailment. */
const ofAnySentence = new Set(
  `hvad hvem hvor hvornår hvorfor hvordan hvilken koster pris for god godt bedre bedst kan kunne skal skulle vil ville må måtte
  være var bliver blev blevet når hvis da som at så også bare kun igen nu han hun hans hendes der vi os dig mig sig selv alle alt
  noget nogen andre men fordi end eller ikke to tre gang gange tid dag dage uge hver år mand kone mor far søn datter arbejde bil`
    .split(/\s+/)
    .flatMap(stemsOf),
);

/** The word that this is the likeliest slip of; null where two are about as likely ('invendig': indvendig, udvendig). */
function nearestOf(stem: string, near: readonly { value: string }[]): string | null {
  const costs = near
    .map(({ value }) => ({ value, cost: slipCost(stem, value) }))
    .sort((a, b) => a.cost - b.cost);
  const [best, second] = costs;
  return best && (!second || second.cost - best.cost >= likelier) ? best.value : null;
}

/** A stem that no condition is told with stands for the one it is a slip of. */
function understood({ rarity, stems: known, tree }: Gallery, typed: readonly string[]): Told {
  const slips = new Set<string>();
  const meant = typed.map((stem) => {
    if (known.has(stem) || stem.length < shortestSlip || partsIn(stem, known).length) return stem;
    const near = nearestOf(stem, tree.near(stem, stem.length < longWord ? 1 : 2));
    if (near) slips.add(near);
    return near ?? stem;
  });
  const features = new Map(featuresOf(meant, known));
  for (const slip of slips) features.set(slip, slipWeight);
  return {
    features,
    size: sizeOf(rarity, features),
    places: [...features.keys()].filter(isBodyFamily),
    evidence: meant
      .filter((stem) => !ofAnySentence.has(stem))
      .map((stem) => [stem, ...partsIn(stem, known), ...familiesOf(stem)]),
  };
}
