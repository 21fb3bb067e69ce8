/** What must be ended in order when the portal stops: by itself, by Ctrl-C, or because the one that started it died. */

const endings: (() => Promise<void> | void)[] = [];
let ending: Promise<void> | undefined;
let served = false;

/** Registers something that was begun; the last begun is ended first. */
export function atEnd(ending: () => Promise<void> | void): void {
  endings.push(ending);
}

/** From here on being told to stop is the ordinary way to end: exit code 0. */
export function nowServing(): void {
  served = true;
}

/** What a signal asked this process to end with, once one has. */
let told: number | undefined;

/** True once a signal has asked this process to end: what breaks from then on is no news. */
export function isTold(): boolean {
  return told !== undefined;
}

/**
 * Ends everything that was registered, then the process; a failure in one does not keep the next from its turn.
 * @param code the exit code, unless a signal has set its own
 */
export async function end(code: number): Promise<never> {
  ending ??= endAll();
  await ending;
  process.exit(told ?? code);
}

async function endAll(): Promise<void> {
  for (const finish of endings.toReversed()) {
    try {
      await finish();
    } catch (error) {
      console.error(error);
    }
  }
}

const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Ends in order on a signal, and when the process that started this one dies.
 * npm and the shell pass the same Ctrl-C on several times at once; only one more a second later means impatience, and
 * then this process goes at once (the database is found again by the next start).
 */
export function endOnSignals(): void {
  let since = 0;
  const stop = (signal: keyof typeof codes) => {
    if (since && performance.now() - since > 1_000) process.exit(codes[signal]);
    if (since) return;
    since = performance.now();
    told = served ? 0 : codes[signal];
    void end(told);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  process.once('disconnect', () => stop('SIGTERM'));
  process.channel?.unref(); // waiting for that alone is no reason to live
}
