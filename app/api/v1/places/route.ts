import { keptByReader, OPTIONS, ok, readOnly, refuse, wordsOf } from '#app/api/v1/respond.ts';
import { placesAnswer } from '#lib/directory/api-words.ts';
import { today } from '#lib/hours/clock.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request) {
  const words = wordsOf(request);
  if (words === null) {
    return refuse({
      status: 400,
      detail:
        'Say what to look for in the parameter q: a name or a postal code, as in /api/v1/places?q=aarhus.',
    });
  }
  return ok(placesAnswer(words, today()), keptByReader);
}

export { OPTIONS, readOnly as DELETE, readOnly as PATCH, readOnly as POST, readOnly as PUT };
