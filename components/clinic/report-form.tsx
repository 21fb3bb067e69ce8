import { Button } from '#components/ui/button.tsx';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { TextArea } from '#components/ui/text-field.tsx';

/** Says that something on the page is wrong: a plain form, folded away. */
export function ReportForm({
  slug,
  kinds,
  longest,
}: {
  slug: string;
  /** [value, label], in the order of the form. */
  kinds: readonly (readonly [string, string])[];
  /** Characters a message may have. */
  longest: number;
}) {
  return (
    <details id="meld-fejl" className="fold no-print mt-4">
      <summary>Er der en fejl på siden?</summary>
      <form action={`/klinik/${slug}/fejl`} method="post" className="card mt-2 max-w-2xl">
        <ChoiceField
          name="kind"
          label="Hvad er forkert?"
          kind="radio"
          chosen={[]}
          choices={kinds.map(([value, label]) => ({ value, label }))}
        />
        <TextArea
          id="besked"
          name="message"
          label="Hvad skal der stå?"
          hint={`Skriv ikke om dit helbred, og skriv ikke dit navn eller telefonnummer. Højst ${longest} tegn.`}
          rows={4}
          maxLength={longest}
        />
        <p className="mt-4">
          <Button>Send beskeden</Button>
        </p>
        <p className="mt-3 text-small text-muted">
          Vi gemmer kun beskeden, ikke hvem du er. Derfor kan vi ikke svare dig.
        </p>
      </form>
    </details>
  );
}
