/** What changed in a form, in the form's own words: from, to, field by field. */
import { dateWords } from '#lib/hours/date-words.ts';
import { isDate } from './engagement-dates.ts';
import type { Field, Values } from './field.ts';

export interface Change {
  /** What the field is about, where its label alone does not say: a person, a day, an insurer. Null: nothing. */
  about: string | null;
  label: string;
  from: string;
  to: string;
}

type Single = Exclude<Field, { kind: 'group' }>;

/** A value as people read it: the labels of what is chosen, a date in words, an amount with its unit. */
export function valueWords(field: Single, value: string): string {
  if (field.kind === 'choice')
    return field.options.find(([option]) => option === value)?.[1] ?? (value || 'tomt');
  if (!value) return 'tomt';
  if (field.kind === 'checks') {
    const labels = new Map(field.groups.flatMap(({ options }) => options));
    return value
      .split(',')
      .map((each) => labels.get(each) ?? each)
      .join(', ');
  }
  if (field.kind === 'area') return value;
  if (field.type === 'date' && isDate(value)) return dateWords(value);
  const unit = value === '1' ? (field.unitOfOne ?? field.unit) : field.unit;
  return unit ? `${value} ${unit}` : value;
}

/**
 * The fields in which two states of a form differ, in the form's order.
 * @param names what rows are called that the states themselves do not name: the form as it is now
 */
export const changesIn = (
  fields: readonly Field[],
  from: Values,
  to: Values,
  names: Values = {},
): Change[] => {
  const differing = (field: Single, about: string | null): Change[] => {
    const [before = '', after = ''] = [from[field.name], to[field.name]];
    return before === after
      ? []
      : [{ about, label: field.label, from: valueWords(field, before), to: valueWords(field, after) }];
  };
  return fields.flatMap((field): Change[] => {
    if (field.kind !== 'group') return differing(field, null);
    const name = field.namedBy;
    const called = name && (to[name] || from[name] || names[name]);
    const about = called ? (isDate(called) ? dateWords(called) : called) : field.label;
    return field.fields.flatMap((each) =>
      each.kind === 'group' ? changesIn([each], from, to, names) : differing(each, about),
    );
  });
};
