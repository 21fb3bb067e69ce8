/** Whether a clinic is open at a moment, as a state and in words. */
import { clockWords, type Weekday, weekdayName } from './week.ts';

export type OpenState =
  | { state: 'open'; until: number }
  /** `opens` is the next opening within a week: days from today and minute of that day. */
  | { state: 'closed'; opens: { inDays: number; weekday: Weekday; at: number } | null }
  /** A public holiday: the ordinary week says nothing certain about it. */
  | { state: 'holiday'; name: string }
  | { state: 'unknown' };

/** The state in plain Danish: 'Åben nu til kl. 17.30', 'Lukket nu. Åbner i morgen kl. 8'. */
export function openWords(state: OpenState): string {
  switch (state.state) {
    case 'open':
      return state.until === 1440 ? 'Åben nu til midnat' : `Åben nu til kl. ${clockWords(state.until)}`;
    case 'holiday':
      return `Helligdag i dag (${state.name}). Ring først`;
    case 'unknown':
      return 'Åbningstid ikke oplyst';
    case 'closed': {
      if (!state.opens) return 'Lukket nu';
      const { inDays, weekday, at } = state.opens;
      const day = inDays === 0 ? 'i dag' : inDays === 1 ? 'i morgen' : weekdayName(weekday);
      return `Lukket nu. Åbner ${day} kl. ${clockWords(at)}`;
    }
  }
}
