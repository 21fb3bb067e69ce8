/** A finished page for a report that could not be taken: says why, keeps what was typed, needs no script. */
import { finishedHeader, finishedStyle } from '#lib/http/finished-style.ts';
import { longestMessage, reportKinds } from '#lib/listings/report-error.ts';
import { site } from '#lib/metadata/site.ts';
import { escapeXml } from '#lib/metadata/xml.ts';

interface RefusedReport {
  status: number;
  /** The clinic's address, which begins with `/klinik/`. */
  page: string;
  reasons: readonly string[];
  typed: { kind: string; message: string };
}

const style = finishedStyle(
  `.fejl{border:3px solid var(--error);border-radius:.875rem;padding:.75rem 1.15rem;background:var(--surface)}.fejl p{margin:.25rem 0;font-weight:650;color:var(--error)}fieldset{border:0;padding:0;margin:1.5rem 0}legend,.navn{font-weight:650;padding:0}label.valg{display:flex;gap:.75rem;align-items:center;min-height:2.75rem}input[type=radio]{width:1.5rem;height:1.5rem;accent-color:var(--accent);flex:none}textarea{display:block;width:100%;margin-top:.4rem;padding:.55rem .85rem;font:inherit;color:inherit;background:var(--surface);border:1.5px solid var(--edge);border-radius:.625rem}button{margin-top:1rem;min-height:3rem;padding:.5rem 1.375rem;font:inherit;font-weight:650;color:var(--on-accent);background:var(--accent);border:2px solid transparent;border-radius:.625rem;cursor:pointer}.hint{margin:.25rem 0;color:var(--muted);font-size:.9375rem}`,
);

function choice([value, label]: [string, string], chosen: string): string {
  const checked = value === chosen ? ' checked' : '';
  return `<label class="valg"><input type="radio" name="kind" value="${value}" required${checked}>${escapeXml(label)}</label>`;
}

/** @returns an HTML answer with the status; nothing keeps it */
export function refusedReport({ status, page, reasons, typed }: RefusedReport): Response {
  const choices = Object.entries(reportKinds).map((kind) => choice(kind, typed.kind));
  // A line end right after the tag is dropped by browsers: one is put there, so that one typed survives.
  const html = `<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>Beskeden er ikke sendt – ${site.name}</title>${style}</head><body>${finishedHeader}<main><h1>Beskeden er ikke sendt endnu</h1><div class="fejl" role="alert" id="hvorfor">${reasons.map((reason) => `<p>${escapeXml(reason)}</p>`).join('')}</div><form method="post" action="${escapeXml(page)}/fejl"><fieldset><legend>Hvad er forkert?</legend>${choices.join('')}</fieldset><label class="navn" for="besked">Hvad skal der stå?</label><p class="hint" id="hint">Højst ${longestMessage} tegn. Skriv ikke om dit helbred, og skriv ikke dit navn eller telefonnummer.</p><textarea id="besked" name="message" rows="6" required aria-describedby="hint hvorfor">\n${escapeXml(typed.message)}</textarea><button type="submit">Send beskeden</button></form><p><a href="${escapeXml(page)}">Tilbage til klinikken</a></p></main></body></html>`;
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(status === 429 && { 'Retry-After': '600' }),
    },
  });
}
