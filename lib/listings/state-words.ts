/** Where an entry stands, in a word or two, and in a sentence for whoever keeps it. */
import type { clinics } from '#lib/db/tables.ts';

type State = (typeof clinics.$inferSelect)['state'];

export const stateWords: Readonly<Record<State, string>> = {
  draft: 'Ikke godkendt',
  submitted: 'Venter på svar',
  listed: 'På listen',
  hidden: 'Skjult',
  objected: 'Fjernet efter ønske',
  withdrawn: 'Fjernet',
};

export const stateSentences: Readonly<Record<State, string>> = {
  draft: 'Ikke godkendt endnu. Ret den, og send den igen.',
  submitted: 'Vi er ved at se på den. Patienter kan ikke se den endnu.',
  listed: 'Patienter kan se den.',
  hidden: 'Skjult for patienter.',
  objected: 'Fjernet fra listen.',
  withdrawn: 'Fjernet fra listen.',
};

/** Where an entry comes from. @param source 'owner', 'osm', 'csv:kommune', 'demo' */
export const sourceWords = (source: string): string =>
  source === 'owner'
    ? 'klinikken selv'
    : source === 'osm'
      ? 'OpenStreetMap'
      : source === 'demo'
        ? 'opdigtet eksempel'
        : source.includes(':')
          ? `listen ${source.split(':')[1]}`
          : 'et regneark';
