import type { MarkShape } from '#lib/metadata/mark.ts';
import { Mark } from './mark.tsx';

/** The head of every page: skip link, wordmark, the two roads. */
export function SiteHeader({ name, mark }: { name: string; mark: MarkShape }) {
  return (
    <>
      <a href="#hovedindhold" className="skip-link">
        Spring til indhold
      </a>
      <header className="site-header no-print">
        <div className="page">
          <a href="/" className="wordmark">
            <Mark shape={mark} size={36} />
            {name}
          </a>
          <nav aria-label="Hovedmenu">
            <ul className="site-nav">
              <li>
                <a href="/lidelser">Lidelser</a>
              </li>
              <li>
                <a href="/find/fysioterapeut/danmark">Klinikker</a>
              </li>
            </ul>
          </nav>
        </div>
      </header>
    </>
  );
}
