/** Takes a picture in, or away. */
import { accessTo } from '#lib/accounts/access.ts';
import { personOf } from '#lib/accounts/person.ts';
import { connect } from '#lib/db/connection.ts';
import { plainAnswer, seeOther } from '#lib/http/desk-post.ts';
import { isSameOrigin } from '#lib/http/same-origin.ts';
import { readUpload } from '#lib/http/upload-body.ts';
import { keepDraft, withProblems } from '#lib/listings/drafts.ts';
import { byAccount } from '#lib/listings/record-event.ts';
import { longestPicture } from '#lib/media/encode.ts';
import { addPicture, removePicture } from '#lib/media/pictures.ts';
import { configuredStorage } from '#lib/media/storage.ts';

export const dynamic = 'force-dynamic';

/** The words beside the picture, and the marks between the parts. */
const besides = 20_000;

export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const form = `/min-klinik/${slug}/billeder`;
  if (!isSameOrigin(request.headers)) return plainAnswer(403, 'Formularen kom fra en anden side end vores.');
  const db = await connect();
  const person = await personOf(db, request.headers);
  if (!person) return seeOther(`/log-ind?${new URLSearchParams({ videre: form })}`);
  const access = await accessTo(db, person, slug);
  if (!access) return plainAnswer(404, 'Siden findes ikke, eller den er ikke din.');
  const body = await readUpload(request, longestPicture + besides);
  if (body.kind === 'refused' && body.reason === 'type')
    return plainAnswer(415, 'Formularen kan ikke læses.');
  const text = (name: string) => {
    const value = body.kind === 'form' ? body.fields.get(name) : null;
    return typeof value === 'string' ? value.slice(0, 1000) : '';
  };
  const actor = byAccount(person.id);
  const { clinicId } = access;
  if (text('fjern')) {
    await removePicture(db, { clinicId, actor, id: text('fjern') });
    return seeOther(`${form}?gjort=1`);
  }
  const file = body.kind === 'form' ? body.fields.get('billede') : null;
  const kind = text('slags') === 'logo' ? 'logo' : 'photo';
  const added =
    body.kind === 'refused'
      ? {
          kind: 'refused' as const,
          field: 'billede' as const,
          reason: 'Billedet fylder mere end 10 MB. Vælg et mindre.',
        }
      : await addPicture(db, configuredStorage(), {
          clinicId,
          actor,
          kind,
          alt: text('alt'),
          bytes: Buffer.from(file instanceof Blob ? await file.arrayBuffer() : new ArrayBuffer(0)),
        });
  if (added.kind === 'added') return seeOther(`${form}?gjort=1`);
  const typed = withProblems({ alt: text('alt'), slags: kind }, [
    { field: added.field, message: added.reason },
  ]);
  return seeOther(`${form}?kladde=${await keepDraft(db, { form, accountId: person.id }, typed)}`);
}
