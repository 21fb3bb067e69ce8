import { expect, test } from 'vitest';
import { faultPage, renderFinishedPage } from '#lib/http/finished-page.ts';
import { contactMarkdown } from './contact.ts';

test('a page says who runs the portal and where to write, and no name can be more than words', () => {
  expect(contactMarkdown({ name: null, email: 'hej@portal.example' })).toBe(
    'Skriv til [hej@portal.example](mailto:hej@portal.example).',
  );
  expect(contactMarkdown({ name: 'A [b](https://c.example) <i>', email: 'en_to@portal.example' })).toBe(
    'Siden drives af A \\[b\\]\\(https://c.example\\) \\<i\\>. Skriv til [en\\_to@portal.example](mailto:en_to@portal.example).',
  );
  expect(contactMarkdown(undefined)).toMatch(/endnu ikke sat en adresse/);
});

test('the page of a fault has a letter ready with the number that the operator finds it by', () => {
  const page = renderFinishedPage(faultPage('5e0c1a7f', { name: null, email: 'a&b@portal.example' }));
  expect(page).toContain('nummer er 5e0c1a7f.');
  expect(page).toContain(
    '<a href="mailto:a&#38;b@portal.example?subject=Fejl%205e0c1a7f">a&#38;b@portal.example</a>',
  );
  expect(renderFinishedPage(faultPage('5e0c1a7f'))).not.toContain('mailto:');
});
