import { clinicCount } from '#components/ui/count.ts';

export interface Way {
  label: string;
  href: string;
  count: number;
}

/** Ways on from a list that is empty or thin, each with what it would give. */
export function WaysOn({ title, ways }: { title: string; ways: readonly Way[] }) {
  if (ways.length === 0) return null;
  return (
    <section className="mt-4">
      <h3 className="text-lead">{title}</h3>
      <ul>
        {ways.map(({ label, href, count }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center gap-2">
              {label} <span className="text-muted">{clinicCount(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
