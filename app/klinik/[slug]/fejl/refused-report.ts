/** A finished page for a report that could not be taken: says why, keeps what was typed, needs no script. */
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

const style = `:root{color-scheme:light dark}*{box-sizing:border-box}body{margin:0;background:#fbf8f2;color:#142b29;font:1.0625rem/1.6 system-ui,sans-serif}header,main{max-width:38rem;margin:0 auto;padding:1.25rem}header{padding-bottom:0}h1{font-size:1.75rem;line-height:1.2;margin:.5rem 0 1rem}a{color:#0b5d5b}.fejl{border-left:5px solid #a3211b;padding:.5rem 1rem;background:#fdeeec}.fejl p{margin:.25rem 0}fieldset{border:0;padding:0;margin:1.5rem 0}legend,.navn{font-weight:650;padding:0}label.valg{display:flex;gap:.6rem;align-items:center;min-height:2.75rem}input[type=radio]{width:1.35rem;height:1.35rem;accent-color:#0b5d5b;flex:none}textarea{display:block;width:100%;margin-top:.5rem;padding:.6rem .8rem;font:inherit;color:inherit;background:#fff;border:1.5px solid #7c8783;border-radius:.625rem}button{margin-top:1rem;min-height:2.875rem;padding:.5rem 1.25rem;font:inherit;font-weight:650;color:#fff;background:#0b5d5b;border:2px solid transparent;border-radius:.625rem;cursor:pointer}:focus-visible{outline:3px solid #d9822b;outline-offset:2px}.hint{margin:.25rem 0;color:#46595a}@media(prefers-color-scheme:dark){body{background:#0f1b1a;color:#eef4f0}a{color:#84d4c9}.fejl{background:#2b1615}textarea{background:#172625;border-color:#8fa39e}button{background:#84d4c9;color:#06211f}.hint{color:#b9c9c4}input[type=radio]{accent-color:#84d4c9}}`;

function choice([value, label]: [string, string], chosen: string): string {
  const checked = value === chosen ? ' checked' : '';
  return `<label class="valg"><input type="radio" name="kind" value="${value}" required${checked}>${escapeXml(label)}</label>`;
}

/** @returns an HTML answer with the status; nothing keeps it */
export function refusedReport({ status, page, reasons, typed }: RefusedReport): Response {
  const choices = Object.entries(reportKinds).map((kind) => choice(kind, typed.kind));
  // A line end right after the tag is dropped by browsers: one is put there, so that one typed survives.
  const html = `<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>Beskeden er ikke sendt – ${site.name}</title><style>${style}</style></head><body><header><a href="/">${site.name}</a></header><main><h1>Beskeden er ikke sendt endnu</h1><div class="fejl" role="alert" id="hvorfor">${reasons.map((reason) => `<p>${escapeXml(reason)}</p>`).join('')}</div><form method="post" action="${escapeXml(page)}/fejl"><fieldset><legend>Hvad er forkert?</legend>${choices.join('')}</fieldset><label class="navn" for="besked">Hvad skal der stå?</label><p class="hint" id="hint">Højst ${longestMessage} tegn. Skriv ikke om dit helbred, og skriv ikke dit navn eller telefonnummer.</p><textarea id="besked" name="message" rows="6" required aria-describedby="hint hvorfor">\n${escapeXml(typed.message)}</textarea><button type="submit">Send beskeden</button></form><p><a href="${escapeXml(page)}">Tilbage til klinikken</a></p></main></body></html>`;
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(status === 429 && { 'Retry-After': '600' }),
    },
  });
}
