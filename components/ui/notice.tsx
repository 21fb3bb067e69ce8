import type { ReactNode } from 'react';

/** `done`: it went well. `news`: good to know. `care`: something to look out for. */
export type NoticeKind = 'done' | 'news' | 'care';

/** The kind in words, for whoever does not see the colour. */
const spoken: Readonly<Record<NoticeKind, string>> = { done: 'Udført', news: 'Besked', care: 'Bemærk' };

/**
 * A short message about the page or about what was just done.
 * @param props.live answers something the person did. It takes the focus when the page arrives, as the error summary
 *   does: what merely stands there then, status or not, most screen readers pass over.
 */
export function Notice({
  kind,
  title,
  live = false,
  children,
}: {
  kind: NoticeKind;
  title?: string;
  live?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={`notice notice-${kind}`} {...(live && { role: 'status', tabIndex: -1, autoFocus: true })}>
      <span className="sr-only">{spoken[kind]}: </span>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}

/** Words that must not be skimmed past, within a text. Not a warning: nothing is wrong. */
export function Inset({ children }: { children: ReactNode }) {
  return <div className="inset">{children}</div>;
}
