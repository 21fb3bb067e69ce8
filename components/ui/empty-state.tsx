import type { ReactNode } from 'react';

/** Where something would stand, and nothing does: why, and what to do now. Never the end of the road. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="empty-state" aria-label={title}>
      <h2 className="text-section">{title}</h2>
      <div className="mt-2">{children}</div>
    </section>
  );
}
