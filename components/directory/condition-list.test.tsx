import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ConditionList } from './condition-list.tsx';

const iskias = { slug: 'iskias', name: 'Iskias', article: null };

test('a corrected word is told, with the way to what was typed', () => {
  const html = renderToStaticMarkup(
    <ConditionList conditions={[iskias]} words="iskais" corrected={['Iskias']} />,
  );
  expect(html).toContain('Viser resultater for Iskias. Du skrev »iskais«.');
  expect(html).toContain('href="/lidelser?q=%22iskais%22"');
});

test('a word spelled right is not commented on', () => {
  const html = renderToStaticMarkup(<ConditionList conditions={[iskias]} words="iskias" corrected={[]} />);
  expect(html).not.toContain('Viser resultater');
});

test('many conditions stand under their letters, a few as one list', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      slug: `l-${i}`,
      name: `${String.fromCharCode(65 + (i % 26))} ${i}`,
      article: null,
    }));
  const many = renderToStaticMarkup(<ConditionList conditions={rows(30)} words="" corrected={[]} />);
  expect(many.match(/id="bogstav-/g)).toHaveLength(26);
  const few = renderToStaticMarkup(<ConditionList conditions={rows(12)} words="" corrected={[]} />);
  expect(few).not.toContain('bogstav');
  expect(few.match(/danmark\/l-/g)).toHaveLength(12);
});
