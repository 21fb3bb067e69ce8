/** The trial of a subsidy without a referral: where, since when, and whether it is known to go on. */
import { regions } from '#lib/places/regions.ts';

/** By the region's page for doctors, see sources.ts. */
const trial = { region: 'region-sjaelland', from: '2025-03-31' } as const;
const home = regions.find(({ slug }) => slug === trial.region);

/** `unknown`: its region is part of another one by then, and nobody here knows whether the trial went with it. */
export type TrialState = 'before' | 'on' | 'unknown';

/** @param date ISO */
export function trialOn(date: string): TrialState {
  if (date < trial.from) return 'before';
  return home?.until == null || date <= home.until ? 'on' : 'unknown';
}

/** Slug of the region that the trial's home lies in on a day (ISO date). */
export function regionOfTrial(date: string): string {
  return home?.until != null && date > home.until ? (home.successor ?? trial.region) : trial.region;
}

/** The trial as it concerns a clinic in this municipality; null where it never did. @param date ISO */
export function trialAt(municipalityCode: string, date: string): TrialState | null {
  return home?.municipalityCodes.includes(municipalityCode) ? trialOn(date) : null;
}
