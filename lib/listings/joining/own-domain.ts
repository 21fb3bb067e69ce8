/** Whether a mail address stands on the clinic's own domain: whoever reads mail there is the clinic. */

/** Hosts where anybody can have a page or an address: they prove nothing. Data, checked November 2026. */
const shared = new Set(
  'gmail.com outlook.com outlook.dk hotmail.com hotmail.dk live.dk live.com yahoo.com yahoo.dk icloud.com me.com mail.dk mail.com jubii.dk jubiimail.dk ofir.dk tdcadsl.dk stofanet.dk youmail.dk proton.me protonmail.com gmx.com facebook.com instagram.com linktr.ee wixsite.com wordpress.com weebly.com webnode.dk simplesite.com business.site google.com sites.google.com onlinebooq.dk planway.com terapeutbooking.dk easyme.com fysio.dk sundhed.dk krak.dk 118.dk'.split(
    ' ',
  ),
);

/** Ends under which anybody registers names of their own. */
const publicEnd = /^(?:co|com|org|net)\.[a-z]{2}$/;

/** The domain that somebody registered: the last two parts of a host, three under 'co.uk'; null for a shared one. */
export function registeredDomain(host: string): string | null {
  const parts = host.toLowerCase().replace(/\.$/, '').split('.');
  if (parts.length < 2) return null;
  const isDeep = publicEnd.test(parts.slice(-2).join('.'));
  const domain = parts.slice(isDeep ? -3 : -2).join('.');
  return shared.has(domain) || shared.has(host.toLowerCase()) || publicEnd.test(domain) ? null : domain;
}

/**
 * Where the clinic's own mail arrives, as its entry stated it before anybody claimed it: the domain of its website,
 * on which any address is the clinic's, and else its one address. Providers of mail are too many to know them all: that
 * an address is published says nothing about its neighbours.
 */
export function ownDomains(entry: { website: string | null; email: string | null }): string[] {
  const website = registeredDomain(entry.website ? (URL.parse(entry.website)?.hostname ?? '') : '');
  const address = entry.email?.toLowerCase() ?? '';
  const isOwn = registeredDomain(address.split('@')[1] ?? '') !== null;
  const domains = website === null ? [] : [website];
  return isOwn && !isOnDomain(address, domains) ? [...domains, address] : domains;
}

/** Whether `email` is one of the addresses, or on one of the domains or on a host below it. */
export function isOnDomain(email: string, own: readonly string[]): boolean {
  const address = email.toLowerCase();
  const host = address.split('@')[1] ?? '';
  return own.some((each) =>
    each.includes('@') ? each === address : host === each || host.endsWith(`.${each}`),
  );
}

/** 'en adresse, der ender på @rygklinik.dk', 'post@rygklinik.dk'. */
export const ownWords = (own: readonly string[]): string =>
  own.map((each) => (each.includes('@') ? each : `en adresse, der ender på @${each}`)).join(' eller ');
