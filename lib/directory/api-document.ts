/** The OpenAPI 3.1 description of the public API, made of the schemas that shape its answers and of the finder's filters. */
import { z } from 'zod';
import type { Place } from '#lib/places/place.ts';
import { apiClinic } from './api-clinic.ts';
import { apiClinicList } from './api-list.ts';
import { apiProblem } from './api-problem.ts';
import { apiCondition, apiPlace } from './api-words.ts';
import { startQuery } from './directory-query.ts';
import type { Facet } from './facet.ts';
import { facets } from './facets.ts';

type Json = { [key: string]: unknown };

/** The named schemas, without what only a file of their own needs. */
function schemas(): Json {
  // A registry of its own for each call: this module may be loaded several times in one process.
  const registry = z.registry<{ id: string }>();
  registry.add(apiPlace, { id: 'Place' });
  registry.add(apiCondition, { id: 'Condition' });
  registry.add(apiClinicList, { id: 'ClinicList' });
  registry.add(apiClinic, { id: 'Clinic' });
  registry.add(apiProblem, { id: 'Problem' });
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([name, { $id: _, $schema: __, ...schema }]) => [name, schema]),
  );
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json) => ({ content: { 'application/json': { schema } } });
const demoHeader = {
  Demo: {
    description: '`true` on every answer while the directory holds invented clinics; absent otherwise.',
    schema: { const: 'true' },
  },
};

const problem = (description: string) => ({
  description,
  headers: demoHeader,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});

const answer = (description: string, schema: Json) => ({ description, headers: demoHeader, ...json(schema) });

const words = (what: string, example: string) => ({
  name: 'q',
  in: 'query',
  required: true,
  description: `${what} Spelling without æ, ø and å and a typing error or two are understood. Nothing understood: an empty list.`,
  schema: { type: 'string' },
  example,
});

/** Somewhere in the middle of a town: where every filter has its options. */
const anywhere: Place = {
  slug: 'aarhus-c',
  kind: 'district',
  name: 'Aarhus C',
  preposition: 'i',
  municipalityCodes: ['0751'],
  postalCodes: ['8000'],
  point: { lat: 56.157, lon: 10.21 },
};

const shapes: Readonly<Record<string, Json>> = {
  side: { type: 'integer', minimum: 1, default: 1 },
  naer: { type: 'string', examples: ['56.15,10.21'] },
  ventetid: { type: 'integer', minimum: 0, maximum: 104 },
};

function parameterOf(facet: Facet): Json {
  const values = facet.options(startQuery(anywhere, null)).map(({ value }) => value);
  const choice = { type: 'string', enum: facet.kind === 'flag' ? ['1'] : values };
  return {
    name: facet.key,
    in: 'query',
    description: facet.label,
    schema:
      shapes[facet.key] ??
      (facet.kind === 'several' ? { type: 'array', items: choice, uniqueItems: true } : choice),
  };
}

const finderParameters: Json[] = [
  {
    name: 'sted',
    in: 'query',
    description: 'Slug of a place, from /places. Default: all of Denmark.',
    schema: { type: 'string', default: 'danmark' },
    example: 'aarhus',
  },
  {
    name: 'speciale',
    in: 'query',
    description: 'Slug of a condition or specialty, from /conditions.',
    schema: { type: 'string' },
    example: 'iskias',
  },
  ...facets.map(parameterOf),
];

const about = `Places, conditions and clinics of the portal, as JSON. Read only, open to every origin, no key and no cookie.

While the directory holds invented clinics for demonstration, every answer says so: objects (a page of clinics, one clinic, a problem) with \`"demo": true\`, and every answer, the bare arrays of /places and /conditions too, with the header \`Demo: true\`.

Answers carry an ETag: send it back as If-None-Match. Refusals are problem details (RFC 9457) that say what to do. Nobody pays for a place in the order.

Clinics that come from OpenStreetMap are © OpenStreetMap contributors (ODbL); town names and positions are GeoNames', CC BY 4.0.`;

/**
 * @param site the site's origin, without a slash at the end
 * @param demo whether the directory holds invented clinics
 */
export function openApiDocument(site: string, demo: boolean): Json {
  return {
    openapi: '3.1.0',
    info: { title: 'Clinics and places', version: '1', description: about },
    'x-demo': demo,
    servers: [{ url: `${site}/api/v1` }],
    paths: {
      '/places': {
        get: {
          operationId: 'findPlaces',
          summary: 'Places that words may mean, best first, at most eight',
          parameters: [words('A name or a postal code.', 'aarhus')],
          responses: {
            200: answer('Places.', { type: 'array', maxItems: 8, items: ref('Place') }),
            400: problem('No `q`.'),
          },
        },
      },
      '/conditions': {
        get: {
          operationId: 'findConditions',
          summary: 'Conditions and specialties that words may mean, best first, at most eight',
          parameters: [words('A condition or a specialty, in Danish.', 'iskias')],
          responses: {
            200: answer('Conditions.', { type: 'array', maxItems: 8, items: ref('Condition') }),
            400: problem('No `q`.'),
          },
        },
      },
      '/clinics': {
        get: {
          operationId: 'findClinics',
          summary: 'Clinics near a place, 20 a page, in the order of the finder',
          parameters: finderParameters,
          responses: {
            200: answer('A page of clinics.', ref('ClinicList')),
            400: problem('A parameter that is unknown or not understood; `errors` names each.'),
            404: problem('A page beyond the last.'),
          },
        },
      },
      '/clinics/{slug}': {
        get: {
          operationId: 'readClinic',
          summary: 'One clinic with everything that is stated',
          parameters: [{ name: 'slug', in: 'path', required: true, schema: { type: 'string' } }],
          responses: {
            200: answer('The clinic.', ref('Clinic')),
            308: { description: 'The clinic has another slug now.', headers: demoHeader },
            404: problem('No clinic has this slug.'),
            410: problem('The clinic has left the directory.'),
          },
        },
      },
    },
    components: { schemas: schemas() },
  };
}
