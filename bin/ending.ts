/** What must be ended in order when the portal stops: by itself, by Ctrl-C, or because the one that started it died. */

const endings: (() => Promise<void> | void)[] = [];
let stopping: Promise<void> | undefined;
let served = false;

/** Registers something that was begun; the last begun is ended first. */
export function atEnd(ending: () => Promise<void> | void): void {
  endings.push(ending);
}

/** From here on being told to stop is the ordinary way to end: exit code 0. */
export function nowServing(): void {
  served = true;
}

/** Ends everything that was registered, once; a failure in one does not keep the next from its turn. */
export function runEndings(): Promise<void> {
  stopping ??= (async () => {
    for (const end of endings.toReversed()) {
      try {
        await end();
      } catch (error) {
        console.error(error);
      }
    }
  })();
  return stopping;
}

const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Ends in order on a signal. npm and the shell pass the same Ctrl-C on several times at once; only one more a second
 * later means impatience, and then this process goes at once (the database is found again by the next start).
 */
export function endOnSignals(): void {
  let begun = 0;
  const stop = async (signal: keyof typeof codes) => {
    if (begun) {
      if (performance.now() - begun > 1_000) process.exit(codes[signal]);
      return;
    }
    begun = performance.now();
    await runEndings();
    process.exit(served ? 0 : codes[signal]);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
  process.once('disconnect', () => void stop('SIGTERM'));
  process.channel?.unref(); // waiting for that alone is no reason to live
}
