/** One address a kind of desk: what accessibility is checked on, and what is photographed. */
export type Who = 'nobody' | 'owner' | 'operator' | 'practitioner';

export interface Slugs {
  /** A clinic that is listed and kept by the owner. */
  kept: string;
  /** One that waits for the operator. */
  waiting: string;
  /** One that nobody keeps. */
  free: string;
  /** The form of prices as it came back, with what is wrong: its path. */
  refused: string;
}

type Kind = readonly [who: Who, path: (slugs: Slugs) => string];
const at = (who: Who, path: string): Kind => [who, () => path];
const of = (page: string, clinic: Exclude<keyof Slugs, 'refused'> = 'kept'): Kind => [
  'owner',
  (slugs) => `/min-klinik/${slugs[clinic]}${page}`,
];

export const deskKinds: Readonly<Record<string, Kind>> = {
  'sign-in': at('nobody', '/log-ind'),
  'sign-in-wrong': at('nobody', '/log-ind?fejl=1&mail=anna'),
  'sign-in-sent': at('nobody', '/log-ind?sendt=1'),
  'sign-in-link': at('nobody', '/log-ind/bekraeft?link=abc'),
  join: at('nobody', '/tilmeld'),
  'join-find': at('nobody', '/tilmeld/find?hvor=8000'),
  'join-proof': at('nobody', '/tilmeld/bevis?link=abc'),
  objection: at('nobody', '/tilmeld/indsigelse'),
  register: at('owner', '/tilmeld/ny'),
  claim: ['owner', ({ free }) => `/tilmeld/overtag/${free}`],
  mine: at('owner', '/min-klinik'),
  grid: at('owner', '/min-klinik/alle'),
  clinic: of(''),
  'clinic-waiting': of('', 'waiting'),
  basics: of('/grundoplysninger'),
  where: of('/adresse'),
  hours: of('/aabningstider'),
  people: of('/personer'),
  interests: of('/specialer'),
  facts: of('/fakta'),
  prices: of('/priser'),
  refused: ['owner', ({ refused }) => refused],
  waits: of('/ventetid'),
  pictures: of('/billeder'),
  titles: of('/titler'),
  counts: of('/tal'),
  history: of('/historik'),
  access: of('/adgang'),
  visibility: of('/synlighed'),
  preview: of('/forhaandsvisning'),
  me: at('practitioner', '/min-klinik/mig'),
  'me-new': at('owner', '/min-klinik/mig'),
  moderation: at('operator', '/moderation'),
  duplicates: at('operator', '/moderation/dubletter'),
  'moderation-search': at('operator', '/moderation/soeg?q=fysioterapi'),
  events: at('operator', '/moderation/haendelser'),
};
