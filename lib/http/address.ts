/** Addresses as text: taking them apart, putting them together, and telling whether two are the same. */
import type { Asked } from './answer.ts';

/** An address taken apart; `null` when its path cannot be decoded. */
export function takeApart(url: URL): Asked | null {
  try {
    const segments = url.pathname
      .split('/')
      .filter(Boolean)
      .map((segment) => decodeURIComponent(segment).normalize('NFC'));
    return segments.some((segment) => segment.includes('\0')) ? null : { segments, params: url.searchParams };
  } catch {
    return null;
  }
}

/** `path` with those of the parameters that are named and not blank, in the order named. */
export function withParams(path: string, params: URLSearchParams, names: readonly string[]): string {
  const kept = new URLSearchParams();
  for (const name of names) {
    const value = params.get(name)?.trim().slice(0, longestValue);
    if (value) kept.set(name, value);
  }
  return kept.size ? `${path}?${kept}` : path;
}

/** Longer words than any form lets a visitor type. */
export const longestValue = 200;

/**
 * True when two addresses have the same path, letter by letter, and the same parameters in the same order,
 * whichever way those are encoded (`,` or `%2C`, `+` or `%20`): a redirect between such two would never end.
 */
export function sameAddress(asked: URL, address: string): boolean {
  const canonical = new URL(address, asked);
  return (
    asked.pathname === canonical.pathname &&
    asked.searchParams.toString() === canonical.searchParams.toString()
  );
}
