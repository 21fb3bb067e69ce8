import type { Metadata } from 'next';
import { oneEach, whoIsIn } from '#app/who-asks.ts';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { problemsOf, readDraft } from '#lib/listings/drafts.ts';
import type { Field } from '#lib/listings/field.ts';
import { likelyPairs } from '#lib/listings/moderation/likely-pairs.ts';
import { sourceWords } from '#lib/listings/state-words.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Dubletter', robots: { index: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const fields: readonly Field[] = [
  { kind: 'text', name: 'behold', label: 'Behold', hint: 'Adressen på klinikkens side', longest: 200 },
  {
    kind: 'text',
    name: 'fjern',
    label: 'Læg den her ind i den',
    hint: 'Adressen på den side, der skal væk',
    longest: 200,
  },
];

/** Entries that are likely one clinic, to be merged one way or the other. */
export default async function DuplicatesPage({ searchParams }: Props) {
  const { samlet, kladde } = await oneEach(searchParams);
  const { db, person } = await whoIsIn();
  const [pairs, draft] = await Promise.all([
    likelyPairs(db),
    readDraft(db, { form: '/moderation/dubletter', accountId: person.id }, kladde),
  ]);
  return (
    <DeskPage title="Dubletter" email={person.email} back={{ href: '/moderation', label: 'Moderation' }}>
      {samlet && <Notice kind="done" live title="De er lagt sammen. Den gamle adresse fører videre." />}
      <ul className="grid max-w-3xl gap-4">
        {pairs.map(({ a, b, reason }) => (
          <li key={`${a.slug} ${b.slug}`} className="card">
            <p>
              <a href={`/klinik/${a.slug}`}>{a.name}</a> ({sourceWords(a.source)}) og{' '}
              <a href={`/klinik/${b.slug}`}>{b.name}</a> ({sourceWords(b.source)}): {reason}
            </p>
            <div className="mt-3 flex flex-wrap gap-3">
              {[
                [a, b],
                [b, a],
              ].map(([keep, drop]) => (
                <form key={keep?.slug} action="/moderation/dubletter/saml" method="post">
                  <input type="hidden" name="behold" value={keep?.slug} />
                  <input type="hidden" name="fjern" value={drop?.slug} />
                  <Button kind="quiet">
                    Behold {keep?.name} ({keep?.slug})
                  </Button>
                </form>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {pairs.length === 0 && <p>Vi fandt ingen.</p>}
      <h2 className="mt-10 mb-3 text-section">To andre</h2>
      <DeskForm
        action="/moderation/dubletter/saml"
        fields={fields}
        values={draft ?? {}}
        problems={problemsOf(draft)}
        submit="Læg sammen"
      />
    </DeskPage>
  );
}
