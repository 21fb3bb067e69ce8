import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { today } from '#lib/hours/clock.ts';
import { dateWords } from '#lib/hours/date-words.ts';
import { type Region, regionsOn } from '#lib/places/regions.ts';
import type { Term } from '#lib/specialties/vocabulary.ts';

/** A region before its first day: when it begins, and where to look until then. */
export function FutureRegion({ region, term }: { region: Region; term: Term | null }) {
  const before = regionsOn(today()).filter(({ successor }) => successor === region.slug);
  const address = (slug: string) => `/find/fysioterapeut/${slug}${term ? `/${term.slug}` : ''}`;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: '/', label: 'Forside' },
          { href: address('danmark'), label: 'Danmark' },
          { href: address(region.slug), label: region.name },
        ]}
      />
      <h1 className="text-title">
        {region.name} begynder {region.from ? dateWords(region.from) : 'senere'}
      </h1>
      <p className="mt-4 max-w-2xl text-lead">
        Indtil da finder du klinikkerne i de regioner, der bliver til den:
      </p>
      <ul className="mt-2">
        {before.map(({ slug, name }) => (
          <li key={slug}>
            <a href={address(slug)} className="inline-flex min-h-11 items-center text-lead">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
