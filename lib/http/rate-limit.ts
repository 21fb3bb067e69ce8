/** How often something may be asked for, in this process, without knowing by whom. */

interface Window {
  began: number;
  taken: number;
}

export interface RateLimit {
  /** True when one more may pass; it then counts. @param key never a visitor: what is asked for */
  take(key: string, now?: number): boolean;
}

/** More keys than that are not remembered: the oldest window is forgotten first. */
const mostKeys = 5_000;

/**
 * A limit of `most` in each window of `windowMs` milliseconds a key, counted from the first.
 * No address of a visitor is stored: a limit by key holds everybody who asks for the same.
 */
export function rateLimit(most: number, windowMs: number): RateLimit {
  const windows = new Map<string, Window>();
  return {
    take(key, now = Date.now()) {
      const known = windows.get(key);
      if (known && now - known.began < windowMs) {
        if (known.taken >= most) return false;
        known.taken++;
        return true;
      }
      windows.delete(key);
      windows.set(key, { began: now, taken: 1 });
      const [oldest] = windows.keys();
      if (windows.size > mostKeys && oldest !== undefined) windows.delete(oldest);
      return true;
    },
  };
}
