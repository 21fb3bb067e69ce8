/**
 * One look at the content's files a request, or fewer. A page asks for the vocabulary a dozen times, and each time every file
 * of it would be looked at; besides, a file that changes meanwhile is one version for the whole page.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** What was found, by the look's name. */
export type Looks = Map<string, unknown>;

// Front, proxy and pages hold their own copy of this module.
const shared = globalThis as { portalLooks?: AsyncLocalStorage<Looks> };

function looks(): AsyncLocalStorage<Looks> {
  shared.portalLooks ??= new AsyncLocalStorage();
  return shared.portalLooks;
}

/**
 * Does `work`, and what it does later; what `oneLook` finds meanwhile is not looked for again.
 * @param known what has been found already, and still holds
 */
export function lookingOnce<T>(work: () => T, known: Looks = new Map()): T {
  return looks().run(known, work);
}

/** What was found is kept from one request to the next, for as long as somebody else tells when files change. */
export class KeptLooks {
  #epoch: number | null = null;
  #looks: Looks = new Map();

  /** @param epoch equal as long as no file has changed; null when nobody can say */
  at(epoch: number | null): Looks {
    if (epoch === null || epoch !== this.#epoch) {
      this.#looks = new Map();
      this.#epoch = epoch;
    }
    return this.#looks;
  }
}

/**
 * What `look` finds: within `lookingOnce` what it found the first time, else what is there now. That nothing was found (null)
 * is not remembered: names of files that are not there come from addresses without end, and a disk that fails may be well again.
 * @param name tells the looks apart
 */
export function oneLook<T>(name: string, look: () => T): T {
  const known = looks().getStore();
  if (known?.has(name)) return known.get(name) as T;
  const found = look();
  if (found !== null) known?.set(name, found);
  return found;
}
