import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ChoiceField } from './choice-field.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Notice } from './notice.tsx';
import { TextField } from './text-field.tsx';

const html = (element: ReactElement) => renderToStaticMarkup(element);
const idsIn = (markup: string) => [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

test('a field is described by its hint and its error, and says that it is wrong', () => {
  const markup = html(
    <TextField name="cvr" label="CVR-nummer" hint="8 tal" error="Et CVR-nummer har 8 tal. Du skrev 7." />,
  );
  expect(markup).toContain('<label for="cvr"');
  expect(markup).toContain('aria-describedby="cvr-hint cvr-fejl"');
  expect(markup).toContain('aria-invalid="true"');
  expect(idsIn(markup)).toEqual(['cvr-hint', 'cvr-fejl', 'cvr']);
});

test('a field without hint or error names neither', () => {
  const markup = html(<TextField name="navn" label="Navn" />);
  expect(markup).not.toMatch(/aria-describedby|aria-invalid/);
});

test('the summary takes the focus, and its lines lead to what the fields are called', () => {
  const errors = [
    { field: 'cvr', text: 'Skriv 8 tal.' },
    { field: 'slags', text: 'Vælg en.' },
  ];
  const summary = html(<ErrorSummary errors={errors} />);
  expect(summary).toMatch(/^<div[^>]*role="alert"[^>]*tabindex="-1"[^>]*autofocus=""/i);
  const form = html(
    <>
      <TextField name="cvr" label="CVR-nummer" error="Skriv 8 tal." />
      <ChoiceField
        name="slags"
        label="Slags"
        kind="radio"
        chosen={[]}
        choices={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
        error="Vælg en."
      />
    </>,
  );
  const targets = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.filter((id) => !idsIn(form).includes(id))).toEqual([]);
  expect(form).toMatch(/<input id="slags" type="radio"/);
});

test('nothing wrong, no summary', () => {
  expect(html(<ErrorSummary errors={[]} />)).toBe('');
});

test('the answer to what was done takes the focus, so that it is heard; any other notice does not', () => {
  expect(html(<Notice kind="done" live title="Gemt" />)).toMatch(
    /^<div[^>]*role="status"[^>]*tabindex="-1"[^>]*autofocus=""/i,
  );
  expect(html(<Notice kind="done" title="Gemt" />)).not.toMatch(/role|tabindex|autofocus/i);
});
