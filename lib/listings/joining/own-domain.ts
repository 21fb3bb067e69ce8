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

/** The clinic's own domains, as its entry stated them before anybody claimed it. */
export function ownDomains(entry: { website: string | null; email: string | null }): string[] {
  const hosts = [
    entry.website ? (URL.parse(entry.website)?.hostname ?? '') : '',
    entry.email?.split('@')[1] ?? '',
  ];
  return [...new Set(hosts.map(registeredDomain).filter((domain) => domain !== null))];
}

/** Whether `email` is on one of the domains, or on a host below it. */
export function isOnDomain(email: string, domains: readonly string[]): boolean {
  const host = email.split('@')[1]?.toLowerCase() ?? '';
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
