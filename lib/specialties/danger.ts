/** When a condition is dangerous: three steps, each with its own urgency, never one card with one urgency. */
import { z } from 'zod';
import type { Complaint } from './problem.ts';

export interface DangerStep {
  /** What the reader notices, each a plain short phrase. */
  signs: string[];
  /** What to do until help is there, where guidelines say it. */
  meanwhile: string | null;
}

export interface Danger {
  /** 112, or straight to the emergency line. */
  now: DangerStep;
  /** The reader's own doctor in the daytime, else the region's line. */
  today: DangerStep;
  /** The reader's own doctor within days. */
  days: DangerStep;
}

export const dangerSteps = ['now', 'today', 'days'] as const satisfies readonly (keyof Danger)[];

const signs = z.array(z.string().trim().min(1, 'is empty')).min(1, 'holds no sign');

/** One step: a list of signs, or a record of `signs` and `meanwhile`. */
export const dangerStepSchema = z.union([
  signs.transform((list): DangerStep => ({ signs: list, meanwhile: null })),
  z.object({
    signs,
    meanwhile: z
      .string()
      .trim()
      .nullish()
      .transform((text) => text || null),
  }),
]);

/**
 * Reads a danger record from YAML. A broken step is reported and left empty and the others are kept, for a card
 * with two steps warns better than none.
 * @returns the record, or null when no step of it can be read; and what is wrong with it
 */
export function readDanger(value: unknown): { danger: Danger | null; complaints: Complaint[] } {
  const record = z.record(z.string(), z.unknown()).safeParse(value);
  if (!record.success) {
    return { danger: null, complaints: [complain([], 'is not a record of now, today and days')] };
  }
  const empty = (): DangerStep => ({ signs: [], meanwhile: null });
  const danger: Danger = { now: empty(), today: empty(), days: empty() };
  const complaints: Complaint[] = [];
  let read = 0;
  for (const step of dangerSteps) {
    const result = dangerStepSchema.safeParse(record.data[step]);
    if (result.success) {
      danger[step] = result.data;
      read++;
    } else complaints.push(complain([step], record.data[step] ? 'cannot be read' : 'is missing'));
  }
  for (const key of Object.keys(record.data)) {
    if (!dangerSteps.some((step) => step === key)) complaints.push(complain([key], 'is not a step'));
  }
  return { danger: read ? danger : null, complaints };
}

/** Several records as one: each sign once, in its step; what to do meanwhile where they agree. Null for none. */
export function dangerOfAll(dangers: readonly Danger[]): Danger | null {
  if (!dangers.length) return null;
  const step = (name: keyof Danger): DangerStep => {
    const steps = dangers.map((danger) => danger[name]).filter(({ signs }) => signs.length);
    const advice = new Set(steps.map(({ meanwhile }) => meanwhile));
    return {
      signs: [...new Set(steps.flatMap(({ signs }) => signs))],
      meanwhile: advice.size === 1 ? ([...advice][0] ?? null) : null,
    };
  };
  return { now: step('now'), today: step('today'), days: step('days') };
}

function complain(path: Complaint['path'], message: string): Complaint {
  return {
    path,
    message,
    remedy: 'write now, today and days, each with a list of signs (and, where guidelines say it, meanwhile)',
    severity: 'error',
  };
}
