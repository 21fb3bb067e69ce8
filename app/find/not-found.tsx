import type { Metadata } from 'next';

/** Next reads the title of a 404 from here: words that nobody understood. The page itself says which. */
export const metadata: Metadata = { title: 'Vi fandt ikke det, du søgte' };

/** Never shown: the page answers itself. */
export default function NotFound() {
  return null;
}
