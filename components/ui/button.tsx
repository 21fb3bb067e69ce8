import type { ReactNode } from 'react';

/**
 * `main`: what most people came to do, one on a page. `quiet`: anything else. `danger`: removes something that is
 * hard to get back.
 */
export type ButtonKind = 'main' | 'quiet' | 'danger';

const classes: Readonly<Record<ButtonKind, string>> = {
  main: 'button',
  quiet: 'button button-quiet',
  danger: 'button button-danger',
};

/**
 * Sends the form it stands in. Never disabled: pressing it too early is answered with what is missing.
 * @param props.name with `value` tells the form which of its buttons was pressed
 */
export function Button({
  kind = 'main',
  children,
  ...rest
}: {
  kind?: ButtonKind;
  name?: string;
  value?: string;
  formAction?: string;
  children: ReactNode;
}) {
  return (
    <button type="submit" className={classes[kind]} {...rest}>
      {children}
    </button>
  );
}

/** Leads to a page and looks like a button: for the one thing to do next. */
export function ButtonLink({
  kind = 'main',
  children,
  ...rest
}: {
  kind?: ButtonKind;
  href: string;
  rel?: string;
  children: ReactNode;
}) {
  return (
    <a className={classes[kind]} {...rest}>
      {children}
    </a>
  );
}
