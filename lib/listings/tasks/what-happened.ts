/** What an event was, in a few words: which form was edited, else what the kind says. */
import { eventWords } from '#lib/listings/event-words.ts';
import { type EditDetails, editDetails } from './standing.ts';
import type { Task } from './task.ts';
import { taskAt } from './tasks.ts';

/** @returns null for an event that is no edit of a form that there still is */
export function editOf(details: unknown): { task: Task; edit: EditDetails } | null {
  const { data: edit } = editDetails.safeParse(details);
  const task = edit && taskAt(edit.task);
  return edit && task ? { task, edit } : null;
}

/** 'Rettede »Priser«', 'Godkendte en titel'. */
export function whatHappened(kind: string, details: unknown): string {
  const edited = editOf(details);
  if (!edited) return eventWords(kind);
  return `${kind === 'edit-undone' ? 'Fortrød en rettelse af' : 'Rettede'} »${edited.task.title}«`;
}
