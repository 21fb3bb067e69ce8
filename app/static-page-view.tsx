import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { InOnePiece } from '#app/in-one-piece.tsx';
import { articleBody } from '#components/prose/article-body.tsx';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { findStaticPage } from '#lib/articles/static-page.ts';
import { env } from '#lib/env.ts';
import { contactMarkdown } from '#lib/metadata/contact.ts';
import { pageMetadata } from '#lib/metadata/page.ts';
import { site } from '#lib/metadata/site.ts';

/** The words of a page: the operator's, else the project's own, which is always there. */
function pageAt(slug: string) {
  const page = findStaticPage(slug, { navn: site.name, kontakt: contactMarkdown(env().CONTACT) });
  if (!page) throw new Error(`The project has no content/pages/${slug}.md`);
  return page;
}

export function staticPageMetadata(slug: string): Metadata {
  const { title, description } = pageAt(slug);
  return pageMetadata({ path: `/${slug}`, title, description });
}

/** @param inserted stands where the text says `{{rangering}}` */
export async function StaticPageView({ slug, inserted }: { slug: string; inserted?: ReactNode }) {
  const { title, parts } = pageAt(slug);
  const bodies = await Promise.all(parts.map(articleBody));
  return (
    <InOnePiece>
      <article>
        <Breadcrumb
          crumbs={[
            { href: '/', label: 'Forside' },
            { href: `/${slug}`, label: title },
          ]}
        />
        <h1 className="mb-6 text-title">{title}</h1>
        {bodies.map((body, index) => (
          // The parts of a page never change their order.
          <div key={`${slug}-${index === 0 ? 'first' : 'rest'}`} className="mt-4">
            {index > 0 && inserted}
            {body}
          </div>
        ))}
      </article>
    </InOnePiece>
  );
}
