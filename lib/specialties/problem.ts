/** Something in the content that an editor should mend: said with its place and its remedy, in English. */

export interface Problem {
  /** Relative to the working folder when it lies inside it (`content/lidelser/iskias.md`), else absolute. */
  file: string;
  /** Counted from 1 in the file as it lies on the disk; null when the problem has no line. */
  line: number | null;
  /** The name of the field in the frontmatter or YAML (`sources.2.year`); null for the text itself. */
  field: string | null;
  /** What is wrong: `'32/13/2025' is not a date`. */
  message: string;
  /** What to write instead: `write it as 2025-12-31`. */
  remedy: string;
  /** An error shows a reader less than was written; a warning shows all of it, but could be better. */
  severity: 'error' | 'warning';
}

/** A problem that does not know its file yet: where in the data, what, and how to mend it. */
export interface Complaint {
  path: readonly (string | number)[];
  message: string;
  remedy: string;
  severity: Problem['severity'];
}

/** One line for the terminal: `content/lidelser/iskias.md:2 lastUpdated: '32/13/2025' is not a date; write it as 2025-12-31`. */
export function describeProblem({ file, line, field, message, remedy }: Problem): string {
  return `${file}${line === null ? '' : `:${line}`} ${field === null ? '' : `${field}: `}${message}; ${remedy}`;
}
