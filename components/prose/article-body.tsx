import type { Root } from 'mdast';
import type { MDXComponents } from 'mdx/types';
import { compileMDX } from 'next-mdx-remote/rsc';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import type { Article } from '#lib/articles/article.ts';

// Kept as long as the article itself is. Not on globalThis: what is kept refers to this copy's own components.
const compiled = new WeakMap<Root, Promise<ReactElement>>();

const components: MDXComponents = {
  a: TextLink,
  h2: (props: ComponentProps<'h2'>) => <h2 {...props}>{linked(props)}</h2>,
  h3: (props: ComponentProps<'h3'>) => <h3 {...props}>{linked(props)}</h3>,
};

/** The running text of an article: every word, heading and picture of its source, and nothing else. */
export async function articleBody(article: Pick<Article, 'format' | 'tree'>): Promise<ReactElement> {
  const known = compiled.get(article.tree);
  const content = known ?? compile(article);
  if (!known) compiled.set(article.tree, content);
  return <div className="prose">{await content}</div>;
}

async function compile({ tree, format }: Pick<Article, 'format' | 'tree'>): Promise<ReactElement> {
  const { content } = await compileMDX({
    source: '', // lib/articles has parsed it already: the plugin puts the finished tree in its place
    components,
    options: {
      mdxOptions: {
        format,
        remarkPlugins: [() => () => structuredClone(tree)],
        remarkRehypeOptions: {
          clobberPrefix: 'note-',
          footnoteLabel: 'Noter',
          footnoteLabelProperties: {},
          footnoteBackLabel: (reference) => `Tilbage til note ${reference + 1} i teksten`,
        },
      },
    },
  });
  return content;
}

/** A heading is a link to itself, to copy; not when it holds a link or other markup of its own. */
function linked({ id, children }: Pick<ComponentProps<'h2'>, 'id' | 'children'>): ReactNode {
  if (!id || typeof children !== 'string') return children;
  return (
    <a className="heading-anchor" href={`#${id}`}>
      {children}
    </a>
  );
}

function TextLink({ href, children, ...rest }: ComponentProps<'a'>) {
  const external = /^(https?:)?\/\//.test(href ?? '');
  return (
    <a {...rest} href={href} rel={external ? 'noopener' : undefined}>
      {children}
    </a>
  );
}
