import type { Metadata } from 'next';

/** Next reads the title of every 404 from here, also of those that the proxy answers with `/mangler`. */
export const metadata: Metadata = { title: 'Siden findes ikke' };

export default function NotFound() {
  return <h1 className="text-title">Siden findes ikke</h1>;
}
