/**
 * One look at the content's files a request. A page asks for the vocabulary a dozen times, and each time every file of it
 * would be looked at; besides, a file that changes meanwhile is one version for the whole page.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

type Looks = Map<string, unknown>;

// Front, proxy and pages hold their own copy of this module.
const shared = globalThis as { portalLooks?: AsyncLocalStorage<Looks> };

function looks(): AsyncLocalStorage<Looks> {
  shared.portalLooks ??= new AsyncLocalStorage();
  return shared.portalLooks;
}

/** Does `work`, and what it does later; what `oneLook` finds meanwhile is not looked for again. */
export function lookingOnce<T>(work: () => T): T {
  return looks().run(new Map(), work);
}

/**
 * What `look` finds: within `lookingOnce` what it found the first time, else what is there now.
 * @param name tells the looks apart
 */
export function oneLook<T>(name: string, look: () => T): T {
  const found = looks().getStore();
  if (!found) return look();
  if (!found.has(name)) found.set(name, look());
  return found.get(name) as T;
}
