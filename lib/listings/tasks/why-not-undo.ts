/** Why an event has no undo, and what to do instead: one sentence for each kind. */
import { pictureDays } from '#lib/media/removed-pictures.ts';

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
  'role-changed': 'Rollen er ændret igen siden, eller du er ikke ejer.',
  hidden: inVisibility,
  shown: inVisibility,
  'deletion-asked': inVisibility,
  'deletion-stopped': inVisibility,
  'picture-added': 'Vil du ikke vise billedet, så fjern det under »Logo og billeder«.',
  'picture-restored': 'Vil du ikke vise billedet, så fjern det under »Logo og billeder«.',
  'picture-removed': `Billedet er lagt tilbage, eller det er slettet. Vi gemmer et fjernet billede i ${pictureDays} dage.`,
  'person-edited': onlyThemselves,
  'person-joined': 'Er det forkert, så ret det under »Fysioterapeuter«.',
  'person-left': onlyThemselves,
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

/** @param kind of an event that has no undo now */
export const whyNotUndo = (kind: string): string =>
  reasons[kind] ?? 'Det kan kun redaktionen lave om. Skriv til os, hvis det er forkert.';
