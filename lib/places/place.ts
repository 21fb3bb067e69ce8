/** What the portal knows of a place a person can look in. Plain data: no database, no clinics. */

/** A position in degrees, WGS 84. */
export interface Point {
  lat: number;
  lon: number;
}

/**
 * `city` is one of the whole cities that span several postal districts and are searched by their own
 * area (København, Aarhus, Odense, Aalborg); `district` is one postal district; `landscape` is a part of the country
 * that nobody governs ('Sønderjylland'), as whole municipalities; `online` has no area.
 */
export type PlaceKind =
  | 'country'
  | 'online'
  | 'region'
  | 'landscape'
  | 'municipality'
  | 'city'
  | 'town'
  | 'district'
  | 'quarter'
  | 'island';

export interface Place {
  /** The last part of the finder's address: `aarhus`, `aarhus-kommune`, `region-syddanmark`. */
  slug: string;
  kind: PlaceKind;
  /** As a Dane writes it: 'Aarhus', 'Aarhus Kommune', 'Region Syddanmark'. */
  name: string;
  /** 'i' or 'på': 'i Aarhus', 'på Bornholm'. */
  preposition: 'i' | 'på';
  /** Official four-digit codes of the municipalities it covers (region, landscape, municipality) or lies in. */
  municipalityCodes: readonly string[];
  /** The postal codes that make up its own area; empty for country, online, region, landscape, municipality. */
  postalCodes: readonly string[];
  /** Its middle; null for `danmark` and `online`. */
  point: Point | null;
}

/** Whether its area is whole municipalities, and nothing else bounds it. */
export function isWholeMunicipalities({ kind }: Place): boolean {
  return kind === 'region' || kind === 'landscape' || kind === 'municipality';
}

/** Why a place answered to some words, best first. */
export type MatchReason = 'exact' | 'alias' | 'folded' | 'corrected';

export interface PlaceMatch {
  place: Place;
  reason: MatchReason;
  /** False for a correction that is to be asked about first: into a small place, or by more than one cheap slip. */
  sure: boolean;
}
