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
