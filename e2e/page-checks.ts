/** Checks of a page as it stands, run inside the browser: each returns what is wrong, in words; empty when nothing is. */
import type { Page } from '@playwright/test';

/** What reaches out to the side, and words that are cut off. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) {
      const outside = [...document.body.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > clientWidth,
      );
      const at = outside.at(-1)?.outerHTML.slice(0, 120);
      wrong.push(`the page is ${scrollWidth} px wide in a window of ${clientWidth}: ${at}`);
    }
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isHidden = element.clientWidth <= 1 || element.clientHeight <= 1;
      const cutsX = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      const cutsY = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
      if (!isHidden && (cutsX || cutsY)) wrong.push(`cut off: ${element.outerHTML.slice(0, 80)}`);
    }
    return wrong;
  });
}

/**
 * What is too small to press (WCAG 2.5.8): a link within a sentence is let off, as there.
 * @param least pixels each way; of what is pressed first (buttons, fields, ways on) where `main` is true
 */
export function smallTargets(
  page: Page,
  { least, main }: { least: number; main: boolean },
): Promise<string[]> {
  return page.evaluate(
    ({ least, main }) => {
      const everything = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
      const first = '.button, .input, .way, .chip, .choice, .body-map a, .wordmark, .site-nav a';
      const targets = [...document.querySelectorAll<HTMLElement>(main ? first : everything)];
      return targets.flatMap((target) => {
        if (!target.checkVisibility()) return [];
        // Within a sentence: the block it stands in says more than it does.
        let block = target.parentElement;
        while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
        const own = (target.textContent ?? '').trim().length;
        const inSentence =
          getComputedStyle(target).display.startsWith('inline') &&
          (block?.textContent ?? '').trim().length > own + 3;
        // A heading's link or a card's: the words are as tall as their line, and the card is pressed.
        const label = target.id ? document.querySelector(`label[for="${CSS.escape(target.id)}"]`) : null;
        const boxes = [target, label].flatMap((each) => (each ? [each.getBoundingClientRect()] : []));
        const height = Math.max(...boxes.map((box) => box.height));
        const width = Math.max(...boxes.map((box) => box.width));
        const isSmall = height < least - 0.5 || width < (main ? 24 : least) - 0.5;
        return isSmall && !inSentence
          ? [`${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 90)}`]
          : [];
      });
    },
    { least, main },
  );
}

/** Words of neighbouring cells that stand so close that they are read as one. @param least pixels between them */
export function runTogether(page: Page, least: number): Promise<string[]> {
  return page.evaluate((least) => {
    const wordsBox = (cell: Element | null) => {
      if (!cell?.textContent?.trim()) return null;
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getBoundingClientRect();
    };
    return [...document.querySelectorAll('table :is(th, td)')].flatMap((cell) => {
      const [own, next] = [wordsBox(cell), wordsBox(cell.nextElementSibling)];
      const gap = own && next ? next.left - own.right : least;
      return gap < least && own?.width
        ? [`${Math.round(gap)} px: ${cell.textContent} | ${cell.nextElementSibling?.textContent}`]
        : [];
    });
  }, least);
}

/** Controls whose name does not hold the words that are seen on them (WCAG 2.5.3). */
export function misnamed(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[aria-label], button[aria-label], summary[aria-label]')]
      .filter((element) => {
        const seen = (element.textContent ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
        return !(element.getAttribute('aria-label') ?? '').toLowerCase().includes(seen);
      })
      .map((element) => element.outerHTML.slice(0, 90)),
  );
}

/** Links within running text that only their colour tells from it (WCAG 1.4.1). */
export function linksByColorAlone(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main p a, main dd a, main li a')]
      .filter((link) => {
        const hasWordsBeside = [...(link.parentElement?.childNodes ?? [])].some(
          (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
        );
        return (
          hasWordsBeside &&
          !getComputedStyle(link).textDecorationLine.includes('underline') &&
          !link.closest('sup')
        );
      })
      .map((link) => link.outerHTML.slice(0, 90)),
  );
}

/** What is wrong with the page read as an outline: its headings one under the other, its landmarks told apart. */
export function misread(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
    const wordsOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const nameOf = (element: Element) => {
      const by = element.getAttribute('aria-labelledby');
      const named = by ? document.getElementById(by) : null;
      return (named ? wordsOf(named) : element.getAttribute('aria-label')) ?? '';
    };
    const wrong: string[] = [];
    const headings = seen('main :is(h1, h2, h3, h4, h5, h6)');
    let above = 0;
    for (const heading of headings) {
      const level = Number(heading.tagName.slice(1));
      const said = `${heading.tagName} ${wordsOf(heading)}`;
      if (!wordsOf(heading)) wrong.push(`empty: ${said}`);
      if (level > above + 1) wrong.push(`under nothing: ${said}`);
      if (level === 1 && above > 0) wrong.push(`a second title: ${said}`);
      above = level;
    }
    const parts = seen('nav, aside, section[aria-label], section[aria-labelledby], search[aria-label]').map(
      (part) => `${part.tagName.toLowerCase()} »${nameOf(part)}«`,
    );
    wrong.push(...parts.filter((part) => part.endsWith('»«')).map((part) => `without a name: ${part}`));
    wrong.push(...parts.filter((part, i) => parts.indexOf(part) !== i).map((part) => `twice: ${part}`));
    return wrong;
  });
}

/** Lays out and draws what waits for somebody to come near: what it holds could neither stick out nor be faint. */
export function drawAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/** What has moved since the page arrived, from where to where; nothing when it stood still. */
export function moved(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        const at = ({ x, y, width, height }: DOMRectReadOnly) =>
          `${[x, y].map(Math.round)} ${[width, height].map(Math.round).join('×')}`;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as LayoutShift[])
            for (const { node, previousRect, currentRect } of entry.sources)
              seen.push(
                `${entry.value.toFixed(4)} ${node?.nodeName} »${node?.textContent?.trim().slice(0, 30)}«: ${at(previousRect)} → ${at(currentRect)}`,
              );
        }).observe({ type: 'layout-shift', buffered: true });
        document.fonts.ready.then(() =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(seen))),
        );
      }),
  );
}

/** What has the focus: whether it is seen to have it, and whether it is seen. Null when nothing has. */
export function focused(page: Page): Promise<{ what: string; wrong: string | null } | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const what = element.outerHTML.slice(0, 90);
    const hasRing = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration) =>
      outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    // A link in a drawing may ring its shape instead: in the focus colour, and broader than at rest.
    const shape = element instanceof SVGElement ? element.querySelector('circle, path') : null;
    const ringed = () => {
      if (hasRing(getComputedStyle(element))) return true;
      if (!shape) return false;
      const { stroke, strokeWidth } = getComputedStyle(shape);
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'var(--color-focus)';
      const focus = getComputedStyle(probe).color;
      probe.remove();
      return stroke === focus && Number.parseFloat(strokeWidth) >= 3;
    };
    if (!ringed()) return { what, wrong: 'no ring' };
    const boxes = [...element.getClientRects()];
    const isSeen = boxes.some(({ left, top, width, height }) => {
      // Of what is taller than the window (a long table that scrolls), the middle of what is in view.
      const inView = (Math.max(top, 0) + Math.min(top + height, innerHeight)) / 2;
      const [x, y] = [left + width / 2, height > innerHeight ? inView : top + Math.min(height / 2, 20)];
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
      const top_ = document.elementFromPoint(x, y);
      return top_ !== null && (element.contains(top_) || top_.contains(element));
    });
    return { what, wrong: isSeen ? null : 'covered or out of view' };
  });
}
