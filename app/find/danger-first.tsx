import { DangerCard } from '#components/prose/danger-card.tsx';
import { today } from '#lib/hours/clock.ts';
import type { Place } from '#lib/places/place.ts';
import { onCallOn, regionOf, regionsOn } from '#lib/places/regions.ts';
import type { Danger } from '#lib/specialties/danger.ts';
import type { PlainMeaning } from '#lib/understanding/find-words.ts';

/** Whom to ring, when what was typed is a danger sign: before anything else that the words may mean. */
export function DangerFirst({ danger, otherwise }: { danger: Danger; otherwise: PlainMeaning }) {
  return <DangerCard danger={danger} title="Søg hjælp først" lines={linesOf(placeOf(otherwise))} />;
}

function placeOf(meaning: PlainMeaning): Place | null {
  if (meaning.kind === 'clinic') return null;
  return meaning.kind === 'finder' ? meaning.place : (meaning.choices[0]?.place ?? null);
}

/** The line of the region that was asked for, those of all regions where none was. */
export function linesOf(place: Place | null) {
  const date = today();
  const found = new Set((place?.municipalityCodes ?? []).map((code) => regionOf(code, date)));
  return (found.size ? [...found] : regionsOn(date)).map((region) => onCallOn(region, date));
}
