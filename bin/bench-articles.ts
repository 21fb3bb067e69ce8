/** Whether more articles make an article dearer: start, first answer and work per answer with 24, 500 and 2,000 of them. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from './portal-process.ts';
import { costOf } from './server-work.ts';

const counts = [24, 500, 2_000];

/** Prints a row for each number of articles. Every article is one of the project's own under another name. */
export async function benchArticles(): Promise<void> {
  console.log(
    '\nArticles      start s   first answer ms   anew CPU ms   from memory CPU ms   list, anew CPU ms',
  );
  for (const count of counts) {
    const folder = contentWith(count);
    const begun = performance.now();
    // With an address that does not hang on the port: articles are read once, when the portal starts.
    const portal = await startPortal({ CONTENT_DIR: folder, SITE_URL: 'http://portal.example' });
    try {
      const started = (performance.now() - begun) / 1000;
      const asked = performance.now();
      const url = `${portal.url}/lidelser/maalt-1`;
      const { status } = await fetch(url);
      const first = performance.now() - asked;
      if (status !== 200) throw new Error(`The measured article answered ${status}`);
      const anew = await costOf(portal.pid, url, true);
      const kept = await costOf(portal.pid, url);
      const list = await costOf(portal.pid, `${portal.url}/lidelser`, true);
      const cells: [number, number, number][] = [
        [started, 1, 13],
        [first, 0, 18],
        [anew.cpu, 2, 14],
        [kept.cpu, 2, 21],
        [list.cpu, 2, 20],
      ];
      const figures = cells.map(([value, digits, width]) => value.toFixed(digits).padStart(width));
      console.log(`${String(count).padStart(8)}${figures.join('')}`);
    } finally {
      await portal.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function contentWith(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'portal-articles-'));
  cpSync('content', folder, { recursive: true });
  const articles = join(folder, 'lidelser');
  const texts = readdirSync(articles)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(articles, name), 'utf8'));
  mkdirSync(articles, { recursive: true });
  for (let at = 1; at <= count; at++) {
    writeFileSync(join(articles, `maalt-${at}.md`), texts[at % texts.length] ?? '');
  }
  return folder;
}
