/** A practitioner asks for, edits, or ends their own entry, and says where they work. */
import { today } from '#lib/hours/clock.ts';
import { seeOther, takePost } from '#lib/http/desk-post.ts';
import { dropDraft, keepDraft, withProblems, withSeen } from '#lib/listings/drafts.ts';
import { type Problem, readTyped } from '#lib/listings/field.ts';
import { forgetEntry } from '#lib/listings/hands/forget-entry.ts';
import { undoOwnEdit } from '#lib/listings/hands/own-edits.ts';
import {
  claimEntry,
  claimFields,
  overtaken,
  ownEntry,
  ownFields,
  saveOwnEntry,
} from '#lib/listings/hands/practitioner.ts';
import { addWork, leaveWork, workFields } from '#lib/listings/hands/work.ts';

export const dynamic = 'force-dynamic';

const form = '/min-klinik/mig';

/** What the page's forms ask for, whichever of them was sent and whoever it was. */
function typedIn(fields: URLSearchParams) {
  const rows = [...fields.keys()].flatMap((name) => /^fra-(\d{1,15})$/.exec(name)?.[1] ?? []);
  const own = ownFields(rows.slice(0, 50).map((id) => ({ id: Number(id), name: '' })));
  return { ...readTyped([...own, ...claimFields, ...workFields], fields), svar: fields.get('svar') ?? '' };
}

export async function POST(request: Request) {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  const { db, fields, person } = post;
  const typed = typedIn(fields);
  const keep = (problems: readonly Problem[]) =>
    keepDraft(
      db,
      { form, accountId: person?.id ?? null },
      withProblems(withSeen(typed, fields.get('set')), problems),
      fields.get('kladde'),
    );
  if (!person) {
    const videre = `${form}?kladde=${await keep([])}`;
    return seeOther(`/log-ind?${new URLSearchParams({ kladde: '1', videre })}`);
  }
  const end = async (problems: readonly Problem[], done: string) => {
    if (problems.includes(overtaken)) return seeOther(`${form}?kladde=${await keep([])}&imens=1`);
    if (problems.length > 0) return seeOther(`${form}?kladde=${await keep(problems)}`);
    await dropDraft(db, fields.get('kladde'));
    return seeOther(`${form}?${done}=1`);
  };
  const left = /^forlad-(\d{1,15})$/.exec(typed.svar)?.[1];
  if (left) {
    const isLeft = await leaveWork(db, person, Number(left), today());
    return seeOther(isLeft ? `${form}?forladt=1` : form);
  }
  const undone = /^fortryd-(\d{1,15})$/.exec(typed.svar)?.[1];
  if (undone) {
    const outcome = await undoOwnEdit(db, person, Number(undone));
    return seeOther(outcome === 'undone' ? `${form}?fortrudt=1` : `${form}?afvist=${outcome}`);
  }
  switch (typed.svar) {
    case 'glem':
      await forgetEntry(db, person);
      return seeOther(`${form}?glemt=1`);
    case 'bed':
      return end(await claimEntry(db, person, typed), 'sendt');
    case 'arbejde':
      return end(await addWork(db, person, typed), 'tilfoejet');
    default:
      return end(
        (await ownEntry(db, person.id))
          ? await saveOwnEntry(db, person, typed, fields.get('set') ?? '')
          : [{ field: null, message: 'Du har ingen side endnu.' }],
        'gemt',
      );
  }
}
