import type { Metadata } from 'next';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { returnPath } from '#lib/accounts/return-path.ts';

// The address holds a secret; no other site is told it (Referrer-Policy: same-origin). Not no-referrer: Origin would be null.
export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Log ind', robots: { index: false } };

interface Props {
  searchParams: Promise<{ link?: string | string[]; videre?: string | string[] }>;
}

/** Where the letter leads: one button, because programs that check mail follow links by themselves. */
export default async function ConfirmPage({ searchParams }: Props) {
  const { link, videre } = await searchParams;
  return (
    <DeskPage title="Log ind" email={null} lead="Tryk på knappen, så er du inde.">
      <DeskForm
        action="/api/auth/ind"
        fields={[]}
        values={{}}
        hidden={{
          link: typeof link === 'string' ? link : '',
          videre: returnPath(typeof videre === 'string' ? videre : null),
        }}
        submit="Log ind"
      />
    </DeskPage>
  );
}
