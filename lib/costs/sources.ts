/** Where the rules of paying are written, each with what its page says of its own age. They were read for this
 * project; a rule changes here when its source does. */

export interface Source {
  name: string;
  url: string;
  /** What the page says of its own age, in running text: 'april 2021'; null where it says nothing. */
  dated: string | null;
}

export const sources = {
  /** Health act § 67: the region pays a part after a doctor's referral. */
  subsidy: {
    name: 'Region Midtjylland: fysioterapeuter',
    url: 'https://www.sundhed.rm.dk/behandlingssteder/speciallager-og-andre-behandlere/fysioterapeuter/',
    dated: null,
  },
  referral: {
    name: 'En kliniks side til patienter: EH Fysioterapi',
    url: 'https://ehfysioterapi.dk/prisliste/',
    dated: 'april 2021',
  },
  otherTrials: {
    name: 'Pensionist.dk: forsøg i fem regioner',
    url: 'https://pensionist.dk/sundhed/nyt-forsoeg-kom-direkte-til-fysioterapeut-uden-laegehenvisning',
    dated: 'september 2023',
  },
  free: {
    name: 'Sundhedsstyrelsen: vederlagsfri fysioterapi',
    url: 'https://sst.dk/da/viden/sygdomme/genoptraening-og-rehabilitering/vederlagsfri-fysioterapi/adgangskriterier',
    dated: 'november 2022',
  },
  freeInSouth: {
    name: 'Region Syddanmark: kriterier for vederlagsfri fysioterapi',
    url: 'https://regionsyddanmark.dk/patienter-og-parorende/praktiserende-laeger-og-andre-behandlere/fysioterapeuter/henvisningskriterier-til-vederlagsfri-fysioterapi',
    dated: null,
  },
  withoutReferral: {
    name: 'sundhed.dk: fysioterapi uden henvisning i Region Sjælland',
    url: 'https://www.sundhed.dk/sundhedsfaglig/information-til-praksis/sjaelland/almen-praksis/regionalt/indsatsomraader/fysioterapi-uden-henvisning/',
    dated: null,
  },
  denmark: {
    name: 'Sygeforsikringen »danmark«: fysioterapi',
    url: 'http://www.sygeforsikring.dk/GruppeS/tilskud/fysioterapi',
    dated: '2019',
  },
  /** Basis keeps the right to join a group later and pays nothing until then. */
  denmarkGroups: {
    name: 'Sygeforsikringen »danmark«: grupper',
    url: 'https://www.sygeforsikring.dk/grupper',
    dated: '2021',
  },
  alone: {
    name: 'Gigtforeningen: fysioterapi og tilskud',
    url: 'https://www.gigtforeningen.dk/hjaelp-og-raad/behandling-og-genoptraening/fysioterapi/',
    dated: null,
  },
} satisfies Record<string, Source>;

/** The day that what is said here was written after these pages. */
export const writtenOn = '2026-11-22';
