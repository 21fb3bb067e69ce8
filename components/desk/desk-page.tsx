import type { ReactNode } from 'react';

/** The frame of a desk: who is signed in, the way back, the heading. */
export function DeskPage({
  title,
  lead,
  back,
  email,
  children,
}: {
  title: string;
  lead?: ReactNode;
  back?: { href: string; label: string };
  /** Of whoever is signed in; null: nobody. */
  email: string | null;
  children: ReactNode;
}) {
  return (
    <div className="desk pb-12">
      {(back || email) && (
        <div className="flex min-h-11 flex-wrap items-center gap-x-6">
          {back && (
            <a href={back.href} className="inline-flex min-h-11 items-center">
              ‹ {back.label}
            </a>
          )}
          {email && (
            <form
              action="/api/auth/ud"
              method="post"
              className="flex flex-wrap items-center gap-x-4 text-small sm:ml-auto"
            >
              <span className="text-muted">{email}</span>
              <button
                type="submit"
                className="min-h-11 cursor-pointer text-accent underline underline-offset-4"
              >
                Log ud
              </button>
            </form>
          )}
        </div>
      )}
      <h1 className="mt-2 text-title">{title}</h1>
      {lead && <div className="mt-3 mb-8 max-w-2xl text-lead">{lead}</div>}
      {!lead && <div className="mb-6" />}
      {children}
    </div>
  );
}
