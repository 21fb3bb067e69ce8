/** How a visitor reaches whoever runs the portal (`CONTACT`): the one place that puts it into words. */
import type { Env } from '#lib/env.ts';

export type Contact = NonNullable<Env['CONTACT']>;

/**
 * For the text of a page, as Markdown: who runs it and where to write; that there is no address yet where none is set.
 * Letters that mean something in Markdown are escaped.
 */
export function contactMarkdown(contact: Contact | undefined): string {
  if (!contact) {
    return 'Den, der driver siden, har endnu ikke sat en adresse, du kan skrive til. Når det sker, står den her.';
  }
  const { name, email } = contact;
  const write = `Skriv til [${escaped(email)}](mailto:${encodeURI(email)}).`;
  return name ? `Siden drives af ${escaped(name)}. ${write}` : write;
}

const escaped = (text: string) => text.replace(/[\\`*_{}[\]()#+!<>|~&]/g, '\\$&');
