import type { Metadata } from 'next';
import { Foundations } from './foundations.tsx';
import { SpecimenView } from './specimen.tsx';
import { specimens } from './specimens.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Stil', robots: { index: false, follow: false } };

/** Every part of the design, drawn by the real components: what the visual test photographs. */
export default function Style() {
  return (
    <>
      <h1 className="text-title">Stil</h1>
      <p className="mt-3 max-w-prose text-lead">
        De dele, som alle sider er bygget af. For os, der bygger dem; knapper og felter her fører ingen steder
        hen.
      </p>
      <nav aria-label="Dele" className="mt-6">
        <ul className="columns-2 gap-8 sm:columns-3 lg:columns-4">
          {specimens.map(({ id, name }) => (
            <li key={id}>
              <a href={`#${id}`} className="way">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Foundations />
      {specimens.map((specimen) => (
        <SpecimenView key={specimen.id} specimen={specimen} />
      ))}
    </>
  );
}
