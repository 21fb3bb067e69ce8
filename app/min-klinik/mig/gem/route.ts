/** A practitioner asks for, edits, or ends their own entry. */
import { seeOther, takePost } from '#lib/http/desk-post.ts';
import { keepDraft, withProblems } from '#lib/listings/drafts.ts';
import { type Problem, readTyped, type Values } from '#lib/listings/field.ts';
import {
  claimEntry,
  forgetEntry,
  ownEntry,
  ownFields,
  saveOwnEntry,
} from '#lib/listings/hands/practitioner.ts';

export const dynamic = 'force-dynamic';

const form = '/min-klinik/mig';

export async function POST(request: Request) {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  const { db, fields, person } = post;
  if (!person) return seeOther(`/log-ind?videre=${form}`);
  const again = async (typed: Values, problems: readonly Problem[]) => {
    const owner = { form, accountId: person.id };
    const id = await keepDraft(db, owner, withProblems(typed, problems), fields.get('kladde'));
    return seeOther(`${form}?kladde=${id}`);
  };
  switch (fields.get('svar')) {
    case 'glem':
      await forgetEntry(db, person);
      return seeOther(`${form}?glemt=1`);
    case 'bed': {
      const typed = (fields.get('autorisation') ?? '').slice(0, 20);
      const reason = await claimEntry(db, person, typed);
      if (reason) return again({ autorisation: typed }, [{ field: 'autorisation', message: reason }]);
      return seeOther(`${form}?sendt=1`);
    }
    default: {
      const own = await ownEntry(db, person.id);
      const typed = readTyped(ownFields(own?.work ?? []), fields);
      const problems = await saveOwnEntry(db, person, typed);
      return problems.length > 0 ? again(typed, problems) : seeOther(`${form}?gemt=1`);
    }
  }
}
