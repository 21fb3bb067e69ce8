/** Which language a source's title is in, so that it is read aloud in the right one. */

/** Small words, and the everyday ones of this subject that no Danish title has. */
const english =
  /\b(?:the|of|and|with|without|versus|from|after|among|between|an?|in|how|what|which|is|are|does|can|or|vs|at|on|by|pain|patients?|treatment|therapy|surgery|surgical|drugs|injections?|neck|back|elbow|shoulder|knee|ankle|heel|disc|nerve|tears?|drug|exercise|review|therapies|diagnosis|disorders?)\b/gi;
const danish =
  /\b(?:og|af|ved|til|uden|på|med|hos|fra|om|har|du|den|det|ny|nye|ikke|eller|behandling)\b|[æøå]/gi;
/** What is written where, when the words do not tell. */
const spokenAt: readonly [endsWith: RegExp, language: string][] = [
  [/\.(?:uk|scot|wales|ie|nz|au|us|gov|edu)$/, 'en'],
  [/\.dk$/, 'da'],
  [/\.no$/, 'no'],
  [/\.se$/, 'sv'],
  [/\.nl$/, 'nl'],
  [/\.de$/, 'de'],
];

interface Told {
  title: string;
  url?: string | null | undefined;
  /** As the source itself says: 'en'. */
  language?: string | null | undefined;
}

/**
 * The language of a title where it is another than the page's: what the source says, else what its small words are,
 * else what is spoken where it is published. A title that none of these tells is left as the page is.
 * @returns a code such as 'en'; null for Danish and for what cannot be told
 */
export function foreignLanguage({ title, url, language }: Told): string | null {
  const found = language?.toLowerCase() ?? byWords(title, url) ?? byHost(url);
  return found === 'da' ? null : (found ?? null);
}

function byWords(title: string, url: Told['url']): string | null {
  const count = (words: RegExp) => title.match(words)?.length ?? 0;
  const [foreign, nordic] = [count(english), count(danish)];
  if (foreign > nordic) return 'en';
  // Norwegian and Danish share their small words: the address tells them apart.
  if (nordic > foreign) return byHost(url) === 'no' ? 'no' : 'da';
  return null;
}

function byHost(url: Told['url']): string | null {
  const host = url ? URL.parse(url)?.hostname : undefined;
  return (host && spokenAt.find(([endsWith]) => endsWith.test(host))?.[1]) ?? null;
}
