/** Addresses that no page can be about, stopped before Next, which answers some of them with a fault. */

/** The longest address that is read: a finder address with every filter set is well below 1 KB. */
export const longestAddress = 8 * 1024;

export type Malformation = 'encoding' | 'nul' | 'length' | 'form' | 'host';

/**
 * What is wrong with a request's target and host, or `null` when it can be read.
 * @param target path and query as sent; Node itself refuses letters beyond ASCII
 * @param host the Host header, if any
 */
export function malformation(target: string, host: string | undefined): Malformation | null {
  if (target.length > longestAddress) return 'length';
  if (!target.startsWith('/') || /[\\\s]/.test(target)) return 'form';
  // Next builds absolute addresses from this header.
  if (host !== undefined && !isHost(host)) return 'host';
  try {
    return decodeURIComponent(target.replaceAll('+', ' ')).includes('\0') ? 'nul' : null;
  } catch {
    return 'encoding';
  }
}

function isHost(host: string): boolean {
  return /^[\w.:[\]-]{1,255}$/.test(host) && URL.canParse(`http://${host}/`);
}
