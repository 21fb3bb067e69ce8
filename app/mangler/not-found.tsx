import type { Metadata } from 'next';

/** Next reads the head of every 404 from here; the page beside it knows what is missing and writes the title itself. */
export const metadata: Metadata = { title: { absolute: '' } };

/** Never shown: the page answers itself. */
export default function NotFound() {
  return null;
}
