/** What every field of a form shares: its name, its words, and how they are tied together for whoever hears them. */
import type { ReactNode } from 'react';

export interface FieldWords {
  /** The name it is sent under, and its id unless `id` says otherwise. */
  name: string;
  id?: string;
  /** What a person reads beside it, and calls it by voice. */
  label: string;
  /** What to write and in which form; stands between the label and the field. */
  hint?: ReactNode;
  /** What is wrong with what was sent, and what to do. One sentence; null when nothing is. */
  error?: string | null;
  /** Says '(valgfrit)' behind the label. Fields are needed unless they say so. */
  optional?: boolean;
}

/**
 * The ids of one field's parts, as the error summary and `aria-describedby` use them.
 * @returns `describedBy`: undefined when there is neither hint nor error
 */
export function fieldIds({ name, id = name, hint, error }: FieldWords) {
  const hintId = `${id}-hint`;
  const errorId = `${id}-fejl`;
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(' ') || undefined;
  return { id, hintId, errorId, describedBy };
}
