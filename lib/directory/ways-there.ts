/** How to get to a clinic: plain links that a reader may follow. Nothing of them is loaded by the page. */
import type { ClinicProfile } from './clinic.ts';

type Located = Pick<ClinicProfile, 'street' | 'postalCode' | 'postalName' | 'point' | 'precision'>;

/**
 * A map at the door and, where the address is known, public transport to it.
 * @returns no map when only the town is known: a pin in its middle would mislead
 */
export function waysThere({ street, postalCode, postalName, point, precision }: Located) {
  const { lat, lon } = point;
  const address = street && [street, [postalCode, postalName].filter(Boolean).join(' ')].join(', ');
  const map =
    precision === 'town'
      ? []
      : [
          {
            label: 'Se stedet på OpenStreetMap',
            href: `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`,
          },
        ];
  const transport = address
    ? [
        {
          label: 'Find vej med bus og tog på Rejseplanen',
          // Z is the destination, ZADR says that it is an address.
          href: `https://www.rejseplanen.dk/bin/query.exe/mn?${new URLSearchParams({ ZADR: '1', Z: address })}`,
        },
      ]
    : [];
  return [...map, ...transport];
}
