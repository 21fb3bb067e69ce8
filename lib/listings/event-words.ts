/** The log's words for people: what happened, and who did it. */
import { forgotten } from './record-event.ts';

const kinds: Readonly<Record<string, string>> = {
  added: 'Kom på listen',
  changed: 'Hentede nyt fra en liste',
  restored: 'Tog en liste tilbage',
  registered: 'Oprettede klinikken',
  'registration-accepted': 'Godkendte klinikken',
  'registration-refused': 'Godkendte ikke klinikken',
  'claim-asked': 'Bad om at passe klinikken',
  'claim-accepted': 'Godkendte, hvem der passer klinikken',
  'claim-refused': 'Afviste en, der ville passe klinikken',
  confirmed: 'Bekræftede det hele',
  'error-reported': 'Meldte en fejl',
  'error-handled': 'Behandlede en meldt fejl',
  invited: 'Sendte en invitation',
  joined: 'Sagde ja til en invitation',
  'invitation-withdrawn': 'Tog en invitation tilbage',
  'invitation-declined': 'Sagde nej til en invitation',
  left: 'Holdt op med at passe klinikken',
  'role-changed': 'Ændrede en rolle',
  hidden: 'Skjulte klinikken',
  shown: 'Viste klinikken igen',
  'deletion-asked': 'Bad om at slette klinikken',
  'deletion-stopped': 'Fortrød sletningen',
  'picture-added': 'Lagde et billede ind',
  'picture-removed': 'Fjernede et billede',
  'picture-restored': 'Lagde et fjernet billede tilbage',
  edited: 'Rettede klinikken',
  'edit-undone': 'Fortrød en rettelse',
  'person-edited': 'Rettede sin egen side',
  'person-left': 'Fjernede sig selv',
  informed: 'Skrev til klinikken om, at den står her',
  'person-joined': 'Skrev sig selv på som fysioterapeut',
  'title-asked': 'Bad om en godkendt titel',
  'title-accepted': 'Godkendte en titel',
  'title-refused': 'Godkendte ikke en titel',
  'title-dropped': 'Fjernede en titel',
  'practitioner-accepted': 'Godkendte, at en fysioterapeut passer sin egen side',
  'practitioner-refused': 'Godkendte ikke, at en fysioterapeut passer sin egen side',
  merged: 'Lagde en dublet sammen med klinikken',
  asked: 'Bad om en bekræftelse',
  'objection-asked': 'Bad om at blive fjernet',
  'objection-accepted': 'Fjernede klinikken efter ønske',
  'objection-refused': 'Fjernede ikke klinikken',
  removed: 'Fjernede klinikken sammen med resten af listen',
  'import-undone': 'Tog en hel liste tilbage',
  'business-renamed': 'Rettede en virksomheds navn',
  'demo-removed': 'Tog eksemplerne af listen',
  objected: 'Slettede klinikken efter ønske',
  withdrawn: 'Slettede klinikken',
};

const actors: Readonly<Record<string, string>> = {
  visitor: 'En besøgende',
  owner: 'Klinikkens ejer',
  [forgotten]: 'En, der har bedt om at blive fjernet',
  'import:osm': 'Hentet fra OpenStreetMap',
  'import:csv': 'Hentet fra et regneark',
  seed: 'Eksempler',
  rounds: 'Automatisk',
  'undo-import': 'Redaktionen',
  'proof:domain': 'Brevet til klinikkens adresse',
};

/** 'Godkendte en titel'. @param kind of an event */
export const eventWords = (kind: string): string => kinds[kind] ?? 'Ændrede noget';

/** Who, where it is no account that still is there. @param actor of an event */
export const actorWords = (actor: string): string =>
  actors[actor] ?? (actor.startsWith('account:') ? 'En, der har slettet sin konto' : 'Hentet fra en liste');
