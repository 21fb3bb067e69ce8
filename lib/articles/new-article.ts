/** The skeleton that a new article begins as. */
import { evidenceKinds } from './evidence.ts';
import { parts } from './form.ts';
import { titleFromSlug } from './title.ts';

/**
 * The text of a new article's file, with every field and part that a finished one has.
 * @param slug its address: `frossen-skulder`
 * @param date today, ISO
 */
export function newArticle(slug: string, date: string): string {
  const title = titleFromSlug(slug);
  const name = title.toLocaleLowerCase('da');
  return `---
title: ${title}
metaTitle: ${title} – symptomer, årsager og behandling
# 70 til 155 tegn: hvad læseren får at vide.
description:
# Speciale fra content/specialties, og andre ord som folk søger med.
specialty:
synonyms: []
bodyPart:
icd10: []
author:
published: ${date}
updated: ${date}
nextReview: ${Number(date.slice(0, 4)) + 1}${date.slice(4).replace('-02-29', '-02-28')}
# Kun når faresignalerne er andre end specialets egne.
# danger:
#   now: { signs: [], meanwhile: }
#   today: { signs: [] }
#   days: { signs: [] }
# Hver kilde får en nøgle. I teksten henviser [^nøgle] til den.
sources: []
# sources:
#   - key: retningslinje
#     title:
#     publisher:
#     year:
#     id: doi:
#     url:
#     evidence: ${Object.keys(evidenceKinds).join(' | ')}
---

Skriv her i to til fire sætninger, hvad ${name} er, og hvordan det som regel går.

<!-- ![Skriv, hvad tegningen viser.](/images/articles/${slug}.svg) -->

${parts.map((part) => `## ${part.heading(name)}\n\n<!-- ${part.holds} -->\n`).join('\n')}
### Går det over af sig selv?
`;
}
