/** A field of a desk's form, said as data: the same list draws the form, reads it and tells what was changed. */
interface Named {
  name: string;
  label: string;
  hint?: string;
  /** Said behind the label, in forms where most fields are needed. */
  optional?: true;
}

export type Field =
  | (Named & {
      kind: 'text';
      type?: 'text' | 'email' | 'tel' | 'url' | 'date';
      inputMode?: 'numeric' | 'decimal';
      autoComplete?: string;
      /** Characters; also how wide the field is drawn when few. */
      longest: number;
      /** What stands behind it: 'kr.', 'uger'. */
      unit?: string;
      /** The unit of just one, where it is another word: 'uge'. */
      unitOfOne?: string;
    })
  | (Named & { kind: 'area'; rows: number; longest: number })
  | (Named & {
      kind: 'choice';
      options: readonly (readonly [value: string, label: string])[];
      inline?: boolean;
      /** Drawn as a list to fold out: more answers than anybody wants to see at once. */
      isLong?: true;
    })
  | (Named & {
      kind: 'checks';
      groups: readonly {
        label: string | null;
        options: readonly (readonly [value: string, label: string])[];
      }[];
    })
  | {
      kind: 'group';
      label: string;
      hint?: string;
      /** The field whose value tells this row from the others, in a log: a person's name, a date. */
      namedBy?: string;
      fields: readonly Field[];
    };

/** What a form holds, by field: as typed. Several ticks of one field are parted by commas. */
export type Values = Readonly<Record<string, string>>;

/** What is wrong, where: the sentence says what to do. */
export interface Problem {
  /** Name of the field; null: the form as a whole. */
  field: string | null;
  message: string;
}

/** The fields that hold something, groups opened. */
export const flat = (fields: readonly Field[]): Exclude<Field, { kind: 'group' }>[] =>
  fields.flatMap((field) => (field.kind === 'group' ? flat(field.fields) : [field]));

/** Far more than a field shows: what is longer is cut, and then refused with the field's own limit. */
const longestTyped = 5_000;

/**
 * Reads a posted form: only the fields it has, each as one text without control characters and with plain line ends.
 * Ticks that the form does not offer are dropped.
 */
export function readTyped(fields: readonly Field[], posted: URLSearchParams): Values {
  return Object.fromEntries(
    flat(fields).map((field) => {
      if (field.kind === 'checks' || field.kind === 'choice') {
        const offered = new Set(
          field.kind === 'choice'
            ? field.options.map(([value]) => value)
            : field.groups.flatMap(({ options }) => options.map(([value]) => value)),
        );
        return [
          field.name,
          posted
            .getAll(field.name)
            .filter((value) => offered.has(value))
            .join(','),
        ];
      }
      const text = (posted.get(field.name) ?? '').slice(0, longestTyped).replace(/\r\n?/g, '\n');
      return [field.name, text.replace(field.kind === 'area' ? /(?!\n)\p{Cc}/gu : /\p{Cc}/gu, '').trim()];
    }),
  );
}

/** Texts that are longer than their field. */
export function tooLong(fields: readonly Field[], values: Values): Problem[] {
  return flat(fields).flatMap((field) =>
    'longest' in field && [...(values[field.name] ?? '')].length > field.longest
      ? [{ field: field.name, message: `${field.label}: Skriv højst ${field.longest} tegn.` }]
      : [],
  );
}
