/** The letter that asks whether it all is still right: one to a person, for all clinics of theirs that it is about. */
import { unconfirmedAfterDays } from '#lib/db/tables.ts';
import { env } from '#lib/env.ts';
import type { Letter } from '#lib/mail/letter.ts';
import { site } from '#lib/metadata/site.ts';

/** @param theirs the clinics, at least one */
export function confirmLetter(
  to: string,
  theirs: readonly { id: number; slug: string; name: string }[],
): Letter {
  const only = theirs.length === 1 ? theirs[0] : undefined;
  const path = only ? `/min-klinik/${only.slug}` : '/min-klinik/alle';
  return {
    kind: 'confirm',
    to,
    ...(only && { clinicId: only.id }),
    subject: only
      ? `Passer det stadig om ${only.name}?`
      : `Passer det stadig om jeres ${theirs.length} klinikker?`,
    parts: [
      'Hej',
      `Det er over ${unconfirmedAfterDays} dage siden, nogen bekræftede ${theirs.map(({ name }) => name).join(', ')} på ${site.name}.`,
      'Passer det hele, er det ét tryk. Indtil da står der »ikke bekræftet« på siden, og klinikken regnes for at ligge 2 km længere væk.',
      { label: 'Se efter', href: new URL(path, env().siteUrl).href },
    ],
    because: `Du får brevet, fordi du passer en klinik på ${site.name}.`,
  };
}
