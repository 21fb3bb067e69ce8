import { Button } from './button.tsx';
import { Combobox } from './combobox.tsx';
import { NearMe } from './near-me.tsx';

/** The one search: what and where. A plain GET form to `/find`, which finds the canonical address. */
export function SearchForm({
  what = '',
  where = '',
  stacked = false,
  idPrefix = 'soeg',
}: {
  what?: string;
  where?: string;
  /** One field above the other, for a narrow column; otherwise beside each other where there is room. */
  stacked?: boolean;
  /** Of the fields' ids, where one page has two of it. */
  idPrefix?: string;
}) {
  return (
    <search className={stacked ? 'search-form card' : 'search-form search-form-wide card'}>
      <form action="/find" method="get">
        <Combobox
          src="/api/v1/conditions"
          id={`${idPrefix}-hvad`}
          name="hvad"
          label="Lidelse, kropsdel eller klinik"
          hint="Fx iskias eller knæ"
          value={what}
        />
        <Combobox
          src="/api/v1/places"
          id={`${idPrefix}-hvor`}
          name="hvor"
          label="Hvor?"
          hint="By, postnummer, kommune eller region"
          value={where}
        />
        <Button>Find klinikker</Button>
        <NearMe />
      </form>
    </search>
  );
}
