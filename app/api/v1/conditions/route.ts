import { keptByReader, OPTIONS, ok, readOnly, refuse, wordsOf } from '#app/api/v1/respond.ts';
import { conditionsAnswer } from '#lib/directory/api-words.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request) {
  const words = wordsOf(request);
  if (words === null) {
    return refuse({
      status: 400,
      detail:
        'Say what to look for in the parameter q: the name of a condition, as in /api/v1/conditions?q=iskias.',
    });
  }
  return ok(conditionsAnswer(words, await vocabulary()), keptByReader);
}

export { OPTIONS, readOnly as DELETE, readOnly as PATCH, readOnly as POST, readOnly as PUT };
