/** What every page about one clinic begins with. */

import { whoIsIn } from '#app/who-asks.ts';
import { type Access, accessTo } from '#lib/accounts/access.ts';
import { today } from '#lib/hours/clock.ts';
import type { TaskContext } from '#lib/listings/tasks/task.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';

export async function clinicDesk(params: Promise<{ slug: string }>) {
  const { slug } = await params;
  const { db, person } = await whoIsIn();
  const access = await accessTo(db, person, slug);
  // The proxy has looked; somebody was shown out in between.
  if (!access) throw new Error('The clinic is no longer this person’s');
  return { db, person, access, context: await taskContext() };
}

export const taskContext = async (): Promise<TaskContext> => ({ date: today(), words: await vocabulary() });

export const deskOf = (access: Access) => ({ href: `/min-klinik/${access.slug}`, label: access.name });
