/** The portal's own name and voice: the one place that knows them. An operator renames it here. */
export const site = {
  name: 'Fodfæste',
  /** What it is, in one sentence a visitor reads. */
  promise: 'Forstå din smerte, og find en fysioterapeut i nærheden.',
  /** What articles name as their author when no person does. */
  editors: 'Redaktionen',
  language: 'da',
  locale: 'da_DK',
} as const;
