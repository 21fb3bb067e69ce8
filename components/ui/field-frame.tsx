import type { ReactNode } from 'react';
import { type FieldWords, fieldIds } from './form-words.ts';

/** Label, hint, error, and then the control itself: the order in which a person needs them. */
export function FieldFrame({ field, children }: { field: FieldWords; children: ReactNode }) {
  const { id } = fieldIds(field);
  return (
    <div className={field.error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id} className="field-label">
        {field.label}
        <Optional field={field} />
      </label>
      <HintAndError field={field} />
      {children}
    </div>
  );
}

export function Optional({ field }: { field: FieldWords }) {
  return field.optional ? <span className="field-optional"> (valgfrit)</span> : null;
}

/** The two texts that `aria-describedby` names. The error says that it is one: colour only helps. */
export function HintAndError({ field }: { field: FieldWords }) {
  const { hintId, errorId } = fieldIds(field);
  return (
    <>
      {field.hint && (
        <p id={hintId} className="field-hint">
          {field.hint}
        </p>
      )}
      {field.error && (
        <p id={errorId} className="field-error">
          <span className="sr-only">Fejl: </span>
          {field.error}
        </p>
      )}
    </>
  );
}
