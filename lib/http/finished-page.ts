/** Pages that need nothing: no Next, no database, no style sheet. What a visitor sees when the rest cannot answer. */
import { finishedHeader, finishedStyle } from '#lib/http/finished-style.ts';
import type { Contact } from '#lib/metadata/contact.ts';
import { site } from '#lib/metadata/site.ts';

export interface FinishedPage {
  status: 400 | 405 | 500 | 503;
  title: string;
  /** Plain sentences, one a paragraph; escaped here. */
  paragraphs: readonly string[];
  /** Where to write about it, and what the letter is called. */
  write?: { email: string; subject: string };
}

export const malformedPage: FinishedPage = {
  status: 400,
  title: 'Adressen kan ikke læses',
  paragraphs: [
    'Der er tegn i adressen, som vi ikke kan læse, eller også er den for lang.',
    'Måske er linket blevet klippet over. Prøv at begynde forfra herunder.',
  ],
};

export const methodPage: FinishedPage = {
  status: 405,
  title: 'Her kan du kun læse',
  paragraphs: ['Siden kan vises, men den tager ikke imod noget. Gå tilbage, og prøv igen.'],
};

export const slowPage: FinishedPage = {
  status: 503,
  title: 'Det tager for lang tid',
  paragraphs: ['Vi har ikke kunnet svare i tide. Vent et øjeblik, og prøv så igen.'],
};

/** @param reference what the operator finds the fault by in the log */
export function faultPage(reference: string, contact?: Contact): FinishedPage {
  const number = `Fejlens nummer er ${reference}.`;
  return {
    status: 500,
    title: 'Noget gik galt hos os',
    paragraphs: ['Det er ikke din skyld. Vent et øjeblik, og prøv så igen.', number],
    ...(contact && { write: { email: contact.email, subject: `Fejl ${reference}` } }),
  };
}

/** The whole page as HTML: language, title, way on, and light and dark colours. */
export function renderFinishedPage(page: FinishedPage): string {
  const paragraphs = page.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('') + letter(page);
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(page.title)} – ${site.name}</title>${finishedStyle()}</head><body>${finishedHeader}<main><h1>${escapeHtml(page.title)}</h1>${paragraphs}<ul><li><a href="/">Gå til forsiden</a></li><li><a href="/lidelser">Se alle lidelser fra A til Å</a></li><li><a href="/find/fysioterapeut/danmark">Se klinikker i hele Danmark</a></li></ul><p>Ved livsfare: ring <a href="tel:112">112</a>.</p></main></body></html>`;
}

function letter({ write }: FinishedPage): string {
  if (!write) return '';
  const address = escapeHtml(`mailto:${encodeURI(write.email)}?subject=${encodeURIComponent(write.subject)}`);
  return `<p>Bliver det ved, så skriv til <a href="${address}">${escapeHtml(write.email)}</a>.</p>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
