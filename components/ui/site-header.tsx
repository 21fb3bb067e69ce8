/** The head of every page: skip link, wordmark, the two roads. */
export function SiteHeader({ name }: { name: string }) {
  return (
    <>
      <a
        href="#hovedindhold"
        className="absolute -top-24 left-4 z-10 bg-accent px-4 py-3 font-semibold text-on-accent focus:top-2"
      >
        Spring til indhold
      </a>
      <header className="no-print border-b border-line bg-surface">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3">
          <a
            href="/"
            className="-ml-1 flex min-h-11 items-center gap-2 px-1 text-xl font-extrabold tracking-tight text-ink no-underline"
          >
            <Mark />
            {name}
          </a>
          <nav aria-label="Hovedmenu">
            <ul className="flex flex-wrap gap-x-5">
              <li>
                <a href="/lidelser" className="inline-flex min-h-11 items-center font-semibold">
                  Lidelser
                </a>
              </li>
              <li>
                <a
                  href="/find/fysioterapeut/danmark"
                  className="inline-flex min-h-11 items-center font-semibold"
                >
                  Find fysioterapeut
                </a>
              </li>
            </ul>
          </nav>
        </div>
      </header>
    </>
  );
}

/** Two steps on a path: the portal's mark. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" className="fill-accent" />
      <path
        d="M7 23c5 0 5-7 10-7s4-7 8-7"
        fill="none"
        className="stroke-on-accent"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx="25" cy="9" r="3" className="fill-amber" />
    </svg>
  );
}
