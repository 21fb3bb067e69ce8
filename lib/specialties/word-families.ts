/** Words that say the same of an ailment in other words, so that what is told with one is known when told with another. */
import { stemsOf } from './word-forms.ts';

/** Family by family; a word may belong to several. */
const families: Readonly<Record<string, string>> = {
  pain: 'ondt stikker jager jag svier brænder brændende murrer værker dunker smerte pine gener stik borer trykker ømmer nager',
  numb: 'sover sovende prikker prikken snurrer snurren følelsesløs dødt summer kribler stikkende',
  stiff: 'stiv stivhed låst låser strammer stram fastlåst spændt spænder spændinger',
  clicks: 'klikker knækker knaser smælder hopper klik knæk skurrer knirker springer',
  swollen: 'hævet hæver hovnet hovner hævelse tyk væske opsvulmet',
  weak: 'svag svækket svigter kræfter kraft slap kraftløs styrke',
  dizzy: 'svimmel svimmelhed snurrer drejer rundtosset gynger karrusel sejler',
  breath: 'åndenød forpustet vejret luft puster hiver hvæser ånde trækker vejrtrækning',
  phlegm: 'slim hoster hoste hostet opspyt',
  child: 'baby spædbarn nyfødt barn dreng pige søn datter lille barnet børn',
  infant: 'baby spædbarn nyfødt måneder babyen',
  youth: 'teenager dreng pige søn datter ung skoleelev vokser vækst',
  aged: 'ældre gammel mor far farmor farfar mormor morfar mutter plejehjem rollator svigermor bedstemor bedstefar alderen oppe årene pensionist',
  morning: 'morgen morgenen vågner sengen opvågning stå',
  night: 'nat natten søvn sove sover vågner natlig',
  stairs: 'trappe trapper trappen bakke ned',
  sneeze: 'hoster nyser griner hopper løfter trampolin',
  pregnant: 'gravid graviditet termin maven venter ventende uge',
  birth: 'født fødte fødsel fødslen kejsersnit barsel',
  cancer: 'kræft kemo kemoterapi stråle stråler strålebehandling knude brystkræft opereret',
  surgery: 'operation opereret operationen syet indsat ny nyt udskiftet',
  runs: 'løber løb løbetur jogger motionsløb marathon',
  sports: 'fodbold håndbold padel badminton tennis golf gymnastik basket volleyball sport springer',
  computer: 'mus musen tastatur computer skærm kontor skrivebord mobil telefon',
  fell: 'faldt fald falder styrtede styrt snublede gled væltede',
  twisted: 'vred vrikkede vrikket vridning drejede forvred vridde trådte',
  lift: 'løfter løftede løfte bærer bar båret tungt',
  lump: 'knude kugle bule knyst udvækst klump cyste',
  toilet: 'tisse tisser vandladning afføring toilet toilettet blære urin holde tæt',
  sit: 'sidder sidde siddende stol bil kører køretur',
  lie: 'ligger ligge sover sengen',
  walk: 'går gå gang skridt gåtur',
  worn: 'slidt slid slidgigt brusk',
  tired: 'træt udmattet udmattelse træthed energi overskud',
};

/** Where on the body: the words of one region. */
const body: Readonly<Record<string, string>> = {
  foot: 'fod fodsål fodballe svang hæl tå storetå lilletå ankel vrist forfod akillessene hælsene underben skinneben læg støvle sko',
  knee: 'knæ knæskal knæhase menisk korsbånd underben lår',
  hip: 'hofte lyske balle lår lårben hoftekam sædeben hase hasesene',
  back: 'ryg lænd haleben hale korsben brystryg rygsøjle ballen bælte',
  neck: 'nakke hals halshvirvel kranie baghoved',
  shoulder: 'skulder kraveben skulderblad overarm armhule',
  arm: 'arm albue underarm håndled hånd finger tommel lillefinger pegefinger kno negl overarm',
  head: 'hoved kæbe tinding pande ansigt mund øje tand tænder øre kind',
  pelvis: 'underliv bækken bækkenbund skede endetarm blære vagina penis prostata',
  chest: 'bryst brystkasse ribben lunge hjerte mave mavemuskel',
};

const familiesOfStem = new Map<string, string[]>();
const hold = (family: string, words: string) => {
  for (const stem of new Set(stemsOf(words)))
    familiesOfStem.set(stem, [...(familiesOfStem.get(stem) ?? []), family]);
};
for (const [family, words] of Object.entries(families)) hold(`<${family}>`, words);
for (const [region, words] of Object.entries(body)) hold(`<body ${region}>`, words);

/** The families of a stem (`stemsOf`), each between angle brackets so that it is no stem itself. */
export function familiesOf(stem: string): readonly string[] {
  return familiesOfStem.get(stem) ?? [];
}

/** Families that say what is felt, or what has happened to somebody; the others say when, where and to whom. */
const ofAilment = new Set(
  'pain numb stiff clicks swollen weak dizzy breath phlegm pregnant birth cancer surgery fell twisted lump toilet worn tired'
    .split(' ')
    .map((family) => `<${family}>`),
);

/** Whether a family tells of an ailment. */
export const isAilmentFamily = (family: string) => ofAilment.has(family);

/** Whether a family is a region of the body. */
export const isBodyFamily = (family: string) => family.startsWith('<body ');
