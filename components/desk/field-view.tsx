import { ChoiceBox, ChoiceField, SelectField } from '#components/ui/choice-field.tsx';
import { HintAndError } from '#components/ui/field-frame.tsx';
import { fieldIds } from '#components/ui/form-words.ts';
import { TextArea, TextField } from '#components/ui/text-field.tsx';
import type { Field } from '#lib/listings/field.ts';

type Single = Exclude<Field, { kind: 'group' }>;

interface Given {
  value: string;
  /** What is wrong with it; null: nothing. */
  problem: string | null;
}

/** About how wide a text is drawn, from how long it may be. */
const widthOf = (longest: number) => (longest <= 4 ? 4 : longest <= 14 ? 8 : longest <= 30 ? 16 : undefined);

/** One field of a desk's form, drawn from its description. No limit in the markup: what is too long is kept and explained. */
export function FieldView({ field, value, problem }: { field: Single } & Given) {
  const words = {
    name: field.name,
    label: field.label,
    hint: field.hint,
    error: problem,
    optional: field.optional ?? false,
  };
  switch (field.kind) {
    case 'text': {
      const { type, inputMode, autoComplete, longest, unit } = field;
      const expects = type === 'date' ? 16 : widthOf(longest);
      return (
        <TextField
          {...words}
          label={unit ? `${field.label}, ${unit}` : field.label}
          value={value}
          {...(type && { type })}
          {...(inputMode && { inputMode })}
          {...(autoComplete && { autoComplete })}
          {...(expects && { expects })}
        />
      );
    }
    case 'area':
      return <TextArea {...words} value={value} rows={field.rows} />;
    case 'choice':
      if (field.isLong)
        return (
          <SelectField
            {...words}
            value={value}
            options={field.options.map(([option, label]) => ({ value: option, label }))}
          />
        );
      return (
        <div className={field.inline ? 'answers-inline field' : 'field'}>
          <ChoiceField
            {...words}
            kind="radio"
            chosen={[value]}
            choices={field.options.map(([option, label]) => ({ value: option, label }))}
          />
        </div>
      );
    case 'checks':
      return <Checks field={field} value={value} problem={problem} />;
  }
}

/** Ticks, in groups when there are many. */
function Checks({ field, value, problem }: { field: Extract<Single, { kind: 'checks' }> } & Given) {
  const chosen = new Set(value.split(','));
  const words = { name: field.name, label: field.label, hint: field.hint, error: problem };
  const { id, describedBy } = fieldIds(words);
  const [first] = field.groups.flatMap(({ options }) => options);
  return (
    <fieldset className={problem ? 'field field-wrong' : 'field'} aria-describedby={describedBy}>
      <legend className="field-label">{field.label}</legend>
      <HintAndError field={words} />
      <div
        className={field.groups.length > 1 ? 'columns-1 gap-8 sm:columns-2' : 'grid gap-x-8 sm:grid-cols-2'}
      >
        {field.groups.map(({ label, options }) => {
          const boxes = options.map(([option, name]) => (
            <ChoiceBox
              key={option}
              kind="checkbox"
              id={option === first?.[0] ? id : `${id}-${option}`}
              name={field.name}
              value={option}
              label={name}
              chosen={chosen.has(option)}
            />
          ));
          return label === null ? (
            boxes
          ) : (
            <fieldset key={label} className="mb-5 break-inside-avoid">
              <legend className="font-semibold">{label}</legend>
              {boxes}
            </fieldset>
          );
        })}
      </div>
    </fieldset>
  );
}
