/** Invites, changes a role, shows somebody out, or leaves. */
import { mayDecide } from '#lib/accounts/access.ts';
import { takeClinicPost } from '#lib/accounts/clinic-post.ts';
import { plainAnswer, seeOther } from '#lib/http/desk-post.ts';
import { keepDraft, withProblems } from '#lib/listings/drafts.ts';
import { readTyped } from '#lib/listings/field.ts';
import { invite, inviteFields, withdrawInvitation } from '#lib/listings/hands/invitations.ts';
import { changeRole, type Done, removeMember, toRole } from '#lib/listings/hands/members.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const form = `/min-klinik/${slug}/adgang`;
  const post = await takeClinicPost(request, slug, {
    back: form,
    keep: (db, fields) => keepDraft(db, { form, accountId: null }, readTyped(inviteFields, fields)),
  });
  if (post instanceof Response) return post;
  const { db, fields, person: by, access } = post;
  const { clinicId } = access;
  const wish = fields.get('svar');
  const accountId = fields.get('konto') ?? '';
  const isOwn = wish === 'fjern' && accountId === by.id;
  if (!mayDecide(access) && !isOwn)
    return plainAnswer(403, 'Det kan kun klinikkens ejer. Bed ejeren om det.');
  const typed = readTyped(inviteFields, fields);
  const act = (): Promise<Done> => {
    const role = toRole(wish);
    if (role) return changeRole(db, { clinicId, by, accountId, role });
    if (wish === 'fjern') return removeMember(db, { clinicId, by, accountId });
    if (wish === 'tilbage')
      return withdrawInvitation(db, { clinicId, by, id: Number(fields.get('invitation')) || 0 });
    return invite(db, {
      clinicId,
      by,
      typed: typed.mail ?? '',
      role: toRole(typed.rolle ?? null) ?? 'editor',
    });
  };
  const outcome = await act();
  if (outcome.kind === 'done') return seeOther(isOwn ? '/min-klinik' : `${form}?gjort=1`);
  const problem = { field: wish === 'inviter' ? 'mail' : null, message: outcome.reason };
  const id = await keepDraft(db, { form, accountId: by.id }, withProblems(typed, [problem]));
  return seeOther(`${form}?kladde=${id}`);
}
