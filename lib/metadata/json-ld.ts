/** Structured data (schema.org as JSON-LD): its shape and its way into a page. */

/** A thing with a type. Only what is true and known is in it: a field without a value is left out. */
export interface Thing<Type extends string = string> {
  '@type': Type;
  '@id'?: string;
  [field: string]: JsonLdValue;
}

export type JsonLdValue =
  | string
  | number
  | boolean
  | undefined
  | Thing
  | readonly (string | number | Thing)[];

/**
 * The content of a `<script type="application/ld+json">`: `<` is escaped, so that no text can end the element, and
 * so are the two line ends that JSON allows and old readers do not.
 */
export function serializeJsonLd(data: Thing | readonly Thing[]): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
