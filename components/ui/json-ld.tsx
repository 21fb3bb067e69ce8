/** Structured data for machines. @param json as `serializeJsonLd` writes it, safe inside a script element */
export function JsonLd({ json }: { json: string }) {
  return <script type="application/ld+json">{json}</script>;
}
