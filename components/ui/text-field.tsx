import type { HTMLInputAutoCompleteAttribute } from 'react';
import { FieldFrame } from './field-frame.tsx';
import { type FieldWords, fieldIds } from './form-words.ts';

interface TextFieldProps extends FieldWords {
  value?: string;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'date' | 'time';
  /** Brings the right keyboard on a phone without refusing anything that is typed. */
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  /** What the browser may fill in about the person (WCAG 1.3.5). */
  autoComplete?: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
  /** About how many characters are expected: a postal code is not as wide as an address. */
  expects?: 4 | 8 | 16 | 32;
}

/** One line of text. */
export function TextField({
  value,
  type = 'text',
  inputMode,
  autoComplete = 'off',
  maxLength,
  expects,
  ...field
}: TextFieldProps) {
  const { id, describedBy } = fieldIds(field);
  return (
    <FieldFrame field={field}>
      <input
        id={id}
        name={field.name}
        type={type}
        defaultValue={value}
        inputMode={inputMode}
        autoComplete={autoComplete}
        maxLength={maxLength}
        aria-describedby={describedBy}
        aria-invalid={field.error ? true : undefined}
        className={expects ? `input input-${expects}` : 'input'}
      />
    </FieldFrame>
  );
}

interface TextAreaProps extends FieldWords {
  value?: string;
  rows?: number;
  maxLength?: number;
}

/** Several lines of text. */
export function TextArea({ value, rows = 5, maxLength, ...field }: TextAreaProps) {
  const { id, describedBy } = fieldIds(field);
  return (
    <FieldFrame field={field}>
      <textarea
        id={id}
        name={field.name}
        rows={rows}
        defaultValue={value}
        maxLength={maxLength}
        aria-describedby={describedBy}
        aria-invalid={field.error ? true : undefined}
        className="input"
      />
    </FieldFrame>
  );
}
