/** The letter with the link. */
import type { Db } from '#lib/db/connection.ts';
import { env } from '#lib/env.ts';
import { post } from '#lib/mail/outbox.ts';
import { site } from '#lib/metadata/site.ts';

/** @param link.next where to go afterwards: a path of a desk, or blank */
export async function sendSignInLetter(
  db: Db,
  { to, token, next }: { to: string; token: string; next: string },
): Promise<void> {
  const address = new URL('/log-ind/bekraeft', env().siteUrl);
  address.searchParams.set('link', token);
  if (next) address.searchParams.set('videre', next);
  // For whoever develops the portal, and for nobody's log in production.
  if (env().development) console.log(`\n  Sign-in link for ${to}:\n  ${address.href}\n`);
  await post(db, {
    kind: 'sign-in',
    to,
    subject: `Log ind på ${site.name}`,
    isSecret: true,
    parts: [
      'Hej',
      `Her er dit link til at logge ind på ${site.name}. Det virker én gang og i 15 minutter.`,
      { label: 'Log ind', href: address.href },
      'Har du ikke selv bedt om linket, kan du slette brevet. Ingen kan logge ind uden det.',
    ],
    because: `Du får brevet, fordi nogen har skrevet din mailadresse på ${site.name}.`,
  });
}
