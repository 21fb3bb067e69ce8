/** The way a letter leaves: a mail server, or a file in `DATA_DIR/mail` when there is none. */
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { env } from '#lib/env.ts';
import { site } from '#lib/metadata/site.ts';

/** A letter as it stands in the outbox. */
export interface Posted {
  id: number;
  kind: string;
  messageId: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  createdAt: Date;
}

/** @throws what the server said, or that it did not answer; then nothing is known to have been taken */
export type Send = (letter: Posted) => Promise<void>;

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** The sender of every letter: `MAIL_FROM`, else the site's own name and host. */
function sender(): string {
  const { MAIL_FROM, siteUrl } = env();
  return MAIL_FROM ?? `${site.name} <no-reply@${new URL(siteUrl).hostname}>`;
}

const messageOf = ({ messageId, recipient, subject, text, html, createdAt }: Posted) => ({
  from: sender(),
  // As an object: an address is one address, whatever stands in it.
  to: { name: '', address: recipient },
  subject,
  text,
  html,
  messageId,
  date: createdAt,
  headers: { 'Auto-Submitted': 'auto-generated' },
});

/** By SMTP. @param url `smtp://` or `smtps://`, with name and password when the server asks for them */
export function bySmtp(url: string): Send {
  const transport = createTransport({ url, ...patience });
  return async (letter) => {
    await transport.sendMail(messageOf(letter));
  };
}

/** As `{id}-{kind}.eml` in a folder that only this user can read. */
export function intoFolder(folder: string): Send {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return async (letter) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
    const { message } = await transport.sendMail(messageOf(letter));
    const path = join(folder, `${letter.id}-${letter.kind}.eml`);
    await writeFile(`${path}.part`, message, { mode: 0o600 });
    // Whoever looks for letters finds whole ones.
    await rename(`${path}.part`, path);
  };
}

/** As the settings say. */
export function configuredTransport(): Send {
  const { SMTP_URL, DATA_DIR } = env();
  return SMTP_URL ? bySmtp(SMTP_URL) : intoFolder(join(DATA_DIR, 'mail'));
}
