import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';

/** The operator's search, on the queue and above its own answers. */
export function FindAnythingForm({ typed = '' }: { typed?: string }) {
  return (
    <form action="/moderation/soeg" method="get" className="flex max-w-2xl flex-wrap items-end gap-3">
      <div className="grow">
        <TextField
          name="q"
          type="search"
          label="Find en klinik"
          hint="Navn, eller mailadressen på en, der passer den"
          value={typed}
        />
      </div>
      <Button kind="quiet">Søg</Button>
    </form>
  );
}
