/** Why something is not taken back, and what to do instead: one sentence for each reason, and for each kind of event. */
import { forgotten } from '#lib/listings/record-event.ts';
import { pictureDays } from '#lib/media/removed-pictures.ts';
import type { Outcome } from './undo-event.ts';

/** What is said where an undo was tried, or would be in vain. */
export const refusals: Readonly<Record<Exclude<Outcome, 'undone'>, string>> = {
  fortrudt: 'Det er fortrudt.',
  siden: 'Der står noget andet nu. Ret det i formularen i stedet.',
  glemt: 'Det, der stod her, er slettet, fordi en person har bedt om at blive fjernet.',
  regel:
    'Det, der stod før, kan ikke gemmes igen. Måske er en dag forbi, eller en anden klinik har nummeret nu. Ret det i formularen i stedet.',
  ikke: 'Den ændring kan ikke fortrydes.',
  rolle: 'Rollen er ændret igen siden. Ret den under »Hvem passer klinikken?«.',
  ejer: 'Kun klinikkens ejer kan ændre en rolle.',
  sidste: 'Klinikken skal have mindst en ejer. Gør en anden til ejer først.',
  plads: 'Der er ikke plads til billedet. Fjern et andet først.',
  billede: `Billedet er lagt tilbage, eller det er slettet. Vi gemmer et fjernet billede i ${pictureDays} dage.`,
};

const fromList = 'Det kom fra en liste. Er det forkert, så ret det i formularerne.';
const decided = 'Det har redaktionen afgjort. Er det forkert, så skriv til os.';
const nothingChanged = 'Det ændrede ikke noget på klinikkens side.';
const inVisibility = 'Det ændrer ejeren under »Skjul, hent eller slet«.';
const inHands = 'Det ændrer ejeren under »Hvem passer klinikken?«.';
const inviteAgain = 'Ejeren kan sende en ny invitation under »Hvem passer klinikken?«.';
const onlyThemselves = 'Kun personen selv kan fortryde det, på sin egen side.';
const titleIsProved = 'En titel bygger på et bevis. Derfor kan kun redaktionen give den eller lave den om.';

const reasons: Readonly<Record<string, string>> = {
  added: fromList,
  changed: fromList,
  restored: fromList,
  registered: 'Vil du ikke have klinikken her, kan ejeren slette den under »Skjul, hent eller slet«.',
  'registration-accepted': decided,
  'registration-refused': decided,
  'claim-asked': nothingChanged,
  'claim-accepted': decided,
  'claim-refused': decided,
  confirmed: 'En bekræftelse gælder, til nogen retter eller bekræfter igen.',
  'error-reported': nothingChanged,
  'error-handled': nothingChanged,
  asked: nothingChanged,
  informed: nothingChanged,
  invited: inHands,
  joined: inHands,
  left: inviteAgain,
  'invitation-withdrawn': inviteAgain,
  'invitation-declined': inviteAgain,
  'role-changed': refusals.rolle,
  hidden: inVisibility,
  shown: inVisibility,
  'deletion-asked': inVisibility,
  'deletion-stopped': inVisibility,
  'picture-added': 'Vil du ikke vise billedet, så fjern det under »Logo og billeder«.',
  'picture-restored': 'Vil du ikke vise billedet, så fjern det under »Logo og billeder«.',
  'picture-removed': refusals.billede,
  'person-edited': onlyThemselves,
  'person-joined': 'Er det forkert, så ret det under »Fysioterapeuter«.',
  'person-left': 'Personen kan selv skrive sig på igen.',
  'practitioner-accepted': decided,
  'practitioner-refused': decided,
  'title-asked': nothingChanged,
  'title-accepted': titleIsProved,
  'title-refused': titleIsProved,
  'title-dropped': `${titleIsProved} Bed om den igen under »Godkendte titler«.`,
  merged: decided,
  'objection-asked': nothingChanged,
  'objection-accepted': decided,
  'objection-refused': decided,
};

/** @param kind of an event that has no undo now. @param actor of it: what somebody did who is forgotten is gone */
export const whyNotUndo = (kind: string, actor = ''): string =>
  actor === forgotten
    ? refusals.glemt
    : (reasons[kind] ?? 'Det kan kun redaktionen lave om. Skriv til os, hvis det er forkert.');
