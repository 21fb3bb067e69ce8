import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { site } from '#lib/metadata/site.ts';

/** Every file that holds words a visitor may read. */
const files = [
  'app',
  'components',
  'lib',
  'content/pages',
  'content/specialties',
  'content/lidelser',
].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /\.(tsx?|mdx?|yaml)$/.test(name) && !/\.test\.|fixtures|migrations|\.data\.ts$/.test(name),
    )
    .map((name) => ({ path: join(room, name), text: readFileSync(join(room, name), 'utf8') })),
);

/** Where a pattern stands, as 'file: what was found'. Comments are for developers and are left out. */
function found(pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) => {
    const words = /\.tsx?$/.test(path) ? text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*/g, '') : text;
    return [...words.matchAll(pattern)].map(([what]) => `${path}: ${what.trim()}`);
  });
}

test('nobody is shouted at', () => {
  expect(found(/[\wæøå)]{2,}!(?=['"`<\s»”])(?!\s*[=[(])/g)).toEqual([]);
});

test.each([
  ['venligst', /\bvenligst\b/gi],
  ['klik her', /\bklik her\b/gi],
  ['De-form', /(?<=[.:] |^)(?:Deres|Dem) (?:er|kan|skal)\b/g],
  ['ugyldig (sig hellere, hvad man skal gøre)', /(?<=['"`>] ?)Ugyldig/g],
  ['hele området (sig hvilket speciale)', /\bhele området\b/gi],
  [
    'forkortelser ud over fx, ca. og kl.',
    /(?<![\w.])(?:f\. ?eks|bl\. ?a|dvs|evt|pga|osv|mv|ift|vedr|iht|hhv)\.(?=[\s»'"`<])/gi,
  ],
  ['procent uden mellemrum', /\d%(?= (?:af|i|og|på|mod|er|har|får|ikke)\b|[.,](?:\s|$))/gim],
  ['tre punktummer i stedet for …', /[a-zæøå]\.\.\.(?=['"`<\s])/gi],
  [
    ['andre ord for en fysioterapeut', /\b(?:fysser|terapeut(?:en|er|erne)?|behandlere)\b(?!\/)/gi],
    /\b(?:terapeut|fysser|behandler)(?:en|er|ne|erne)\b(?<!behandleren?)(?! )/g,
  ],
  ['doktor (læge)', /\bdoktor\b/gi],
  ['sygdomslære', /\b(?:diagnosekode|ætiologi|patologi|anamnese)\b/gi],
])('no word that is stiff, old or learned: %s', (_name, pattern) => {
  // What people type may be anything: synonyms are not shown.
  expect(found(pattern).filter((hit) => !hit.startsWith('content/specialties'))).toEqual([]);
});

test('what is quoted stands between » and «', () => {
  // A regular expression reads what people and foreign articles write, in whatever marks they use.
  const withoutPatterns = found(/.*[“”„].*|(?<=[>\s(])&(?:quot|[lr]dquo);/g).map((hit) =>
    hit.replace(/(?<=[ (])\/[^/]*\/[gu]*/g, ''),
  );
  expect(withoutPatterns.filter((hit) => /[“”„]|&\w+quo;|&quot;/.test(hit))).toEqual([]);
});

test('the portal can be renamed in one place', () => {
  const { name } = site;
  const elsewhere = files.filter(({ path, text }) => path !== 'lib/metadata/site.ts' && text.includes(name));
  expect(elsewhere.map(({ path }) => path)).toEqual([]);
});
