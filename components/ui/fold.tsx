import type { ReactNode } from 'react';

/** Something that few need, one press away. Never danger signs, and never what was asked for. */
export function Fold({ summary, open, children }: { summary: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="fold" open={open}>
      <summary>{summary}</summary>
      <div className="fold-content">{children}</div>
    </details>
  );
}
