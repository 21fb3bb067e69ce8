/** The last part of a clinic's address, from what somebody copies or types; blank when it is none, like a name of two words. */
export const slugIn = (typed: string): string =>
  /^(?:\S*\/klinik\/)?([a-z0-9-]{1,120})\/?(?:[?#]\S*)?$/.exec(typed.trim().toLowerCase())?.[1] ?? '';
