import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Field, Problem, Values } from '#lib/listings/field.ts';
import { FieldView } from './field-view.tsx';

interface Props {
  /** Where it is posted. */
  action: string;
  fields: readonly Field[];
  values: Values;
  problems?: readonly Problem[];
  /** What the server wants back as it was. */
  hidden?: Readonly<Record<string, string>>;
  submit: string;
  /** Heads what is wrong, where nothing is saved but sent. */
  refusal?: string;
  /** Between the fields and the button. */
  children?: ReactNode;
}

/** A form that works without script: posted, checked by the server, shown again with what was typed and what is wrong. */
export function DeskForm({
  action,
  fields,
  values,
  problems = [],
  hidden = {},
  submit,
  refusal = 'Det er ikke gemt endnu',
  children,
}: Props) {
  const problemOf = (name: string) => problems.find(({ field }) => field === name)?.message ?? null;
  const draw = (field: Field) =>
    field.kind === 'group' ? (
      <fieldset key={field.label} className="card max-w-2xl">
        <legend className="px-1 text-lead font-bold">{field.label}</legend>
        {field.hint && <p className="text-muted">{field.hint}</p>}
        <div className={field.hint ? 'mt-4' : 'mt-2'}>{field.fields.map(draw)}</div>
      </fieldset>
    ) : (
      <FieldView
        key={field.name}
        field={field}
        value={values[field.name] ?? ''}
        problem={problemOf(field.name)}
      />
    );
  return (
    <>
      <ErrorSummary
        title={refusal}
        errors={problems.flatMap(({ field, message }) => (field ? [{ field, text: message }] : []))}
      />
      {problems
        .filter(({ field }) => field === null)
        .map(({ message }) => (
          <Notice key={message} kind="care" live title={message} />
        ))}
      <form action={action} method="post" noValidate className="grid max-w-3xl gap-6 [&>.field+.field]:mt-0">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {fields.map(draw)}
        {children}
        <div>
          <Button>{submit}</Button>
        </div>
      </form>
    </>
  );
}
