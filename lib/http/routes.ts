/** Every kind of address the portal answers, and what kind of answer it gets: the one table of the front. */

/**
 * `document`: HTML and CSS, read without script. `desk`: an ordinary Next page. `asset`: a file or a generated
 * text. `api`: JSON.
 */
export type RouteKind = 'document' | 'desk' | 'asset' | 'api';

export interface Route {
  /** The address with its variable parts named; never a visitor's own words, so that it may be logged. */
  template: string;
  kind: RouteKind;
}

const documents = [
  '/',
  '/lidelser',
  '/lidelser/{slug}',
  '/ordbog/{slug}',
  '/find',
  '/find/fysioterapeut',
  '/find/fysioterapeut/{sted}',
  '/find/fysioterapeut/{sted}/{speciale}',
  '/klinik/{slug}',
  '/klinik/{slug}/vcard',
  '/saadan-rangerer-vi',
  '/pris',
  '/om',
  '/privatliv',
  '/tilgaengelighed',
  '/aabne-data',
  '/stil',
];
/** The forms of a clinic's desk, by the last part of their address (`lib/listings/tasks/tasks.ts`). */
const taskPages = [
  'grundoplysninger',
  'adresse',
  'aabningstider',
  'personer',
  'specialer',
  'fakta',
  'priser',
  'ventetid',
];
/** A desk is listed here when it has a page or takes a form; every other address is unknown. */
const desks = [
  '/klinik/{slug}/fejl',
  '/log-ind',
  '/log-ind/bekraeft',
  '/tilmeld',
  '/tilmeld/find',
  '/tilmeld/ny',
  '/tilmeld/ny/svar',
  '/tilmeld/ny/gem',
  '/tilmeld/ny/opret',
  '/tilmeld/overtag/{slug}',
  '/tilmeld/overtag/{slug}/send',
  '/tilmeld/bevis',
  '/tilmeld/bevis/brug',
  '/tilmeld/indsigelse',
  '/tilmeld/indsigelse/send',
  '/tilmeld/indsigelse/link',
  '/min-klinik',
  '/min-klinik/alle',
  '/min-klinik/alle/gem',
  '/min-klinik/mig',
  '/min-klinik/mig/gem',
  '/min-klinik/invitation/svar',
  '/min-klinik/konto/slet',
  '/min-klinik/{slug}',
  ...taskPages.flatMap((task) => [`/min-klinik/{slug}/${task}`, `/min-klinik/{slug}/${task}/gem`]),
  '/min-klinik/{slug}/bekraeft/gem',
  '/min-klinik/{slug}/send-igen/gem',
  '/min-klinik/{slug}/forhaandsvisning',
  '/min-klinik/{slug}/historik',
  '/min-klinik/{slug}/historik/fortryd',
  '/min-klinik/{slug}/titler',
  '/min-klinik/{slug}/titler/gem',
  '/min-klinik/{slug}/adgang',
  '/min-klinik/{slug}/adgang/gem',
  '/min-klinik/{slug}/synlighed',
  '/min-klinik/{slug}/synlighed/gem',
  '/min-klinik/{slug}/eksport',
  '/min-klinik/{slug}/tal',
  '/min-klinik/{slug}/tal/csv',
  '/min-klinik/{slug}/billeder',
  '/min-klinik/{slug}/billeder/gem',
  '/moderation',
  '/moderation/afgoer',
  '/moderation/ubekraeftet',
  '/moderation/fejl',
  '/moderation/brev',
  '/moderation/soeg',
  '/moderation/haendelser',
  '/moderation/dubletter',
  '/moderation/dubletter/saml',
];
const apis = [
  '/api/health',
  '/api/v1/places',
  '/api/v1/conditions',
  '/api/v1/clinics',
  '/api/v1/clinics/{slug}',
  '/api/v1/openapi.json',
  '/api/auth/*',
  '/api/tal',
  '/api/*',
];
const assets = [
  '/_next/static/*',
  '/_next/*',
  '/elements/*',
  '/fonts/*',
  '/images/*',
  '/og/*',
  '/media/{id}',
  '/sitemap.xml',
  '/sitemap/{part}',
  '/robots.txt',
  '/feed.xml',
  '/manifest.webmanifest',
  '/opensearch.xml',
  '/llms.txt',
];

const table: readonly { route: Route; pattern: RegExp }[] = [
  ...documents.map((template) => ({ template, kind: 'document' as const })),
  ...desks.map((template) => ({ template, kind: 'desk' as const })),
  ...apis.map((template) => ({ template, kind: 'api' as const })),
  ...assets.map((template) => ({ template, kind: 'asset' as const })),
].map((route) => ({ route, pattern: patternOf(route.template) }));

/** A file in the root that a browser or a service asks for by itself. */
const file: Route = { template: '/{file}', kind: 'asset' };
const isFile =
  /^\/[^/]+\.(?:avif|css|gif|ico|jpe?g|js|json|map|mjs|png|svg|txt|webmanifest|webp|woff2?|xml)$/i;

/** Everything else: answered as a document, so that a lost visitor gets a page. */
const unknown: Route = { template: '(unknown)', kind: 'document' };

/** The route of an address. @param pathname its path, as asked for; never refused */
export function routeOf(pathname: string): Route {
  for (const { route, pattern } of table) if (pattern.test(pathname)) return route;
  return isFile.test(pathname) ? file : unknown;
}

function patternOf(template: string): RegExp {
  const source = template
    .replace(/[.]/g, '\\.')
    .replace(/\{\w+\}/g, '[^/]+')
    .replace(/\*$/, '.*');
  return new RegExp(`^${source}$`);
}
