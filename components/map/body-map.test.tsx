import { gzipSync } from 'node:zlib';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { bodyParts } from '#lib/specialties/body-parts.ts';
import { BodyMap } from './body-map.tsx';
import { regionOf } from './body-shapes.ts';

const parts = Object.entries(bodyParts).map(([slug, label]) => ({
  slug,
  label,
  href: `/lidelser?kropsdel=${slug}`,
  count: 3,
}));
const render = (current: string | null = null) =>
  renderToStaticMarkup(<BodyMap parts={parts} current={current} />);

describe('the body map', () => {
  it('is one named link a part, met once by the keyboard and by a screen reader', () => {
    const links = [...render().matchAll(/<a [^>]*href="([^"]*)"[^>]*><span>([^<]*)<\/span>/g)];
    expect(links.map(([, href, label]) => [href, label])).toEqual(
      parts.map(({ href, label }) => [href, label]),
    );
    expect(render()).not.toContain('tabindex');
  });

  it('has a place on the drawing for every part but the whole body', () => {
    expect(parts.filter(({ slug }) => !regionOf(slug)).map(({ slug }) => slug)).toEqual(['krop']);
    expect(regionOf('toString')).toBeNull();
  });

  it('marks the part that is shown, and no other', () => {
    expect(render('knae').match(/<a [^>]*aria-current="true"/g)).toEqual([
      expect.stringContaining('kropsdel=knae'),
    ]);
    expect(render()).not.toContain('aria-current');
  });

  it('hides every drawing from assistive technology', () => {
    const drawings = render().match(/<svg[^>]*>/g) ?? [];
    expect(drawings).toHaveLength(parts.length); // the figures, and a layer for every part but the whole body
    expect(drawings.filter((drawing) => !drawing.includes('aria-hidden="true"'))).toEqual([]);
  });

  it('draws both knees on both figures', () => {
    const knees = renderToStaticMarkup(
      <BodyMap parts={parts.filter(({ slug }) => slug === 'knae')} current={null} />,
    );
    const path = regionOf('knae')?.shapes[0]?.path ?? '';
    expect(knees.split(`d="${path}"`)).toHaveLength(5);
  });

  it('weighs under 6 KB on the wire', () => {
    expect(gzipSync(render()).length).toBeLessThan(6 * 1024);
  });
});
