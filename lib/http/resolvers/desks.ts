/** Desks: the addresses in the table of routes, with any query; their pages read it themselves. */
import { type Asked, type Found, missing } from '#lib/http/answer.ts';
import { routeOf } from '#lib/http/routes.ts';

/** The first part of a desk's address. */
export const deskRooms = ['log-ind', 'tilmeld', 'min-klinik', 'moderation'] as const;

export function resolveDesk({ segments, params }: Asked): Found {
  const path = `/${segments.map((segment) => segment.toLowerCase()).join('/')}`;
  if (routeOf(path).kind !== 'desk') return missing('page');
  return { kind: 'here', address: params.size ? `${path}?${params}` : path };
}
