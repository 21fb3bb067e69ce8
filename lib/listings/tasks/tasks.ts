/** The tasks of a clinic's desk, in the order of the page. */
import { basics } from './basics.ts';
import { facts } from './facts.ts';
import { interests } from './interests.ts';
import { prices, waits } from './money.ts';
import { opening } from './opening.ts';
import { people } from './people.ts';
import type { Task } from './task.ts';
import { where } from './where.ts';

export const tasks: readonly Task[] = [basics, where, opening, people, interests, facts, prices, waits];

/** @returns null for an address that is none of them */
export const taskAt = (slug: string): Task | null => tasks.find((task) => task.slug === slug) ?? null;
