/** How long work is shown: one line a step, with its time; on a terminal the line lives while the work does. */

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Clears the line that is being rewritten. */
const rewind = '\r\x1b[2K';

/**
 * Does `work` and prints `✓ Name  what came of it (1.2 s)`.
 * @template T
 * @param {string} name at most 9 letters
 * @param {(say: (what: string) => void) => Promise<T>} work `say` shows what is going on now, on a terminal
 * @param {(result: T) => string | null} [outcome] what came of it; null prints no line
 * @returns {Promise<T>}
 */
export async function step(name, work, outcome = () => '') {
  const begun = performance.now();
  const live = process.stdout.isTTY;
  let doing = '';
  const draw = () => process.stdout.write(`${rewind}… ${name.padEnd(10)}${doing} (${seconds(begun)})`);
  const clock = live ? setInterval(draw, 200) : undefined;
  const finish = (line) => {
    clearInterval(clock);
    if (live) process.stdout.write(rewind);
    if (line) console.log(line);
  };
  try {
    const result = await work((what) => {
      doing = what;
      if (live) draw();
    });
    const came = outcome(result);
    finish(came === null ? null : `✓ ${name.padEnd(10)}${came} (${seconds(begun)})`);
    return result;
  } catch (error) {
    finish(`✗ ${name.padEnd(10)}failed (${seconds(begun)})`);
    throw error;
  }
}

/**
 * A bar for work that knows how much there is: `███░░░ 1200 of 3000`.
 * @param {number} done
 * @param {number} total
 */
export function bar(done, total) {
  const width = 24;
  const full = total > 0 ? Math.round((width * Math.min(done, total)) / total) : width;
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${done} of ${total}`;
}
