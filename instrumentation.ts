/** What Next runs once in each process that serves, before the first request (its convention for this file's name). */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return;
  const { drawCard } = await import('#lib/og/render-card.tsx');
  // Not waited for: the first image is then quick, and the start is not slower.
  setTimeout(() => {
    drawCard({ kind: '', title: 'Æ', line: null }).catch(() => {});
  }, 200).unref();
}
