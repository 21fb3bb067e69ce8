/** Words that say that a search is a search, and nothing of what or where. */

/** Anywhere in the words: everybody here looks for a physiotherapist's clinic. */
const anywhere =
  /(?<![\p{L}\p{N}])(?:hvor (?:finder|får|kan) (?:jeg|man)(?: få| finde)?|hvem (?:er|kan)|kan (?:en|et) (?=fys)|hjælpe|fysioterapeut(?:er|en|erne)?|fysioterapi|physio(?:therap(?:y|ists?))?|fys(?:ser|sen|io)?|(?:fysioterapi)?klinik(?:ker|ken)?|behandl(?:ing|er|ere)|specialist(?:er)?|god[et]?|bedste?|billig(?:e|ste)?|dygtig(?:e|ste)?|find|søg(?:er|ning)?|hjælp|nærmeste|hjemmebesøg|(?:(?:i nærheden af|tæt på|nær|hos) (?:mig|her))|her i nærheden|i nærheden(?! af))(?![\p{L}\p{N}])/giu;

/** Exercise, of whatever is named beside it. */
const training =
  /(?<![\p{L}\p{N}])(?:(?:gen)?optræning|træning|øvelser|rehabilitering)(?: (?:efter|af|for|til|mod))?(?![\p{L}\p{N}])/giu;

/** 'parkinson træning Aalborg', 'genoptræning efter korsbånd' → 'parkinson Aalborg', 'korsbånd'. */
export function withoutTraining(text: string): string {
  return text.replace(training, ' ').replace(/\s+/g, ' ').trim();
}

/** Between and around what and where. */
const small =
  'i på af ved hos for til mod med nær naer tæt på omkring rundt om nærheden området og der som kan behandle behandler jeg har min mit en et'.split(
    ' ',
  );
const edge = new RegExp(
  `^(?:(?:${small.join('|')})(?:\\s+|$))+|(?:(?:^|\\s+)(?:${small.join('|')}))+$`,
  'giu',
);

/** 'god fysioterapeut i Kolding' → 'i Kolding'; the words themselves where nothing else would be left. */
export function withoutProfession(text: string): string {
  return text.replace(anywhere, ' ').replace(/\s+/g, ' ').trim();
}

/** 'iskias i', 'tæt på' → 'iskias', '': without the small words at the edges. */
export function withoutEdges(text: string): string {
  return text.replace(edge, '').trim();
}
