import type { ReactNode } from 'react';
import { FieldFrame, HintAndError, Optional } from './field-frame.tsx';
import { type FieldWords, fieldIds } from './form-words.ts';

export interface Choice {
  value: string;
  label: ReactNode;
  /** What it means, under the label. */
  hint?: ReactNode;
}

interface ChoiceFieldProps extends FieldWords {
  choices: readonly Choice[];
  /** `radio`: one of them. `checkbox`: as many as fit. */
  kind: 'radio' | 'checkbox';
  /** The values that are chosen now. */
  chosen: readonly string[];
}

/**
 * A question with few answers, all of them in sight. The question is the group's name; the error summary's link
 * (`#name`) leads to the first answer, where the keyboard can go on.
 */
export function ChoiceField({ choices, kind, chosen, ...field }: ChoiceFieldProps) {
  const { id, describedBy } = fieldIds(field);
  return (
    <fieldset className={field.error ? 'field field-wrong' : 'field'} aria-describedby={describedBy}>
      <legend className="field-label">
        {field.label}
        <Optional field={field} />
      </legend>
      <HintAndError field={field} />
      {choices.map((choice, index) => (
        <ChoiceBox
          key={choice.value}
          kind={kind}
          id={index === 0 ? id : `${id}-${choice.value}`}
          name={field.name}
          chosen={chosen.includes(choice.value)}
          {...choice}
        />
      ))}
    </fieldset>
  );
}

interface ChoiceBoxProps extends Choice {
  kind: 'radio' | 'checkbox';
  id: string;
  name: string;
  chosen: boolean;
}

/** One answer: the box and all its words can be pressed. */
export function ChoiceBox({ kind, id, name, value, label, hint, chosen }: ChoiceBoxProps) {
  return (
    <div className="choice">
      <input
        id={id}
        type={kind}
        name={name}
        value={value}
        defaultChecked={chosen}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="choice-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

interface SelectFieldProps extends FieldWords {
  options: readonly { value: string; label: string }[];
  value?: string;
}

/** One of many answers that a person knows by name. Up to about seven are better shown as `ChoiceField`. */
export function SelectField({ options, value, ...field }: SelectFieldProps) {
  const { id, describedBy } = fieldIds(field);
  return (
    <FieldFrame field={field}>
      <select
        id={id}
        name={field.name}
        defaultValue={value}
        aria-describedby={describedBy}
        aria-invalid={field.error ? true : undefined}
        className="input"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
