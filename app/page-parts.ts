/** What a page says, before anything stands around it. */
import type { ReactElement } from 'react';
import type { PlainPageWords } from '#lib/metadata/page.ts';

export interface PageParts {
  head: PlainPageWords;
  /** Between the site's head and foot; nothing in it has to be waited for. */
  content: () => ReactElement | Promise<ReactElement>;
}
