import { Button, ButtonLink } from '#components/ui/button.tsx';
import { ChoiceField, SelectField } from '#components/ui/choice-field.tsx';
import { Combobox } from '#components/ui/combobox.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { SearchForm } from '#components/ui/search-form.tsx';
import { TextArea, TextField } from '#components/ui/text-field.tsx';
import type { Specimen } from './specimen.tsx';

const days = [
  { value: 'man', label: 'Mandag' },
  { value: 'tir', label: 'Tirsdag', hint: 'Også om aftenen' },
];

/** What a person fills in and sends. */
export const formSpecimens: readonly Specimen[] = [
  {
    id: 'knap',
    name: 'Knap',
    file: 'components/ui/button.tsx',
    why: 'Én hovedknap på en side: det, de fleste er kommet for. Rolige knapper til resten. Den røde fjerner noget, der er svært at få tilbage. En knap er aldrig grå: Trykker man for tidligt, får man at vide, hvad der mangler.',
    named: 'Ordene på knappen.',
    keyboard: 'Tab hen til den, Enter eller mellemrum trykker. Et link, der ligner en knap, tager kun Enter.',
    states: [
      {
        label: 'De tre slags, og et link',
        shown: (
          <p className="flex flex-wrap gap-3">
            <Button>Find klinikker</Button>
            <Button kind="quiet">Vis flere</Button>
            <Button kind="danger">Slet klinikken</Button>
            <ButtonLink href="#knap" kind="quiet">
              Gå til første side
            </ButtonLink>
          </p>
        ),
      },
    ],
  },
  {
    id: 'felt',
    name: 'Felt med hjælp og fejl',
    file: 'components/ui/text-field.tsx, choice-field.tsx',
    why: 'Ordet står altid over feltet og bliver stående, når man skriver. Hjælpen står, før man skriver. En fejl siger, hvad man skal gøre. Felter skal udfyldes, medmindre der står »valgfrit«. Feltets bredde viser, hvor meget der ventes.',
    named: 'Ordet over feltet. Hjælp og fejl læses op bagefter (aria-describedby).',
    keyboard: 'Som browserens egne felter.',
    states: [
      {
        label: 'Tomt, med hjælp',
        shown: <TextField name="stil-cvr" label="CVR-nummer" hint="8 tal, uden mellemrum" expects={8} />,
      },
      {
        label: 'Med fejl',
        shown: (
          <TextField
            name="stil-cvr-fejl"
            label="CVR-nummer"
            hint="8 tal, uden mellemrum"
            value="1234567"
            error="Et CVR-nummer har 8 tal. Du skrev 7."
            expects={8}
          />
        ),
      },
      {
        label: 'Flere linjer, valgfrit',
        shown: <TextArea name="stil-tekst" label="Om klinikken" optional rows={3} />,
      },
      {
        label: 'Få svar, alle synlige',
        shown: (
          <ChoiceField
            name="stil-dage"
            label="Hvilke dage har I åbent?"
            kind="checkbox"
            chosen={['man']}
            choices={days}
          />
        ),
      },
      {
        label: 'Mange svar, som man kender ved navn',
        shown: <SelectField name="stil-dag" label="Dag" value="tir" options={days} />,
      },
    ],
  },
  {
    id: 'fejl',
    name: 'Samling af fejl',
    file: 'components/ui/error-summary.tsx',
    why: 'Alt, der skal rettes, samlet øverst med de samme ord som ved felterne.',
    named: 'Overskriften. Læses op, når siden kommer (role="alert").',
    keyboard:
      'Får fokus, når siden kommer. Hvert link fører til sit felt. (Her på siden er der ingen fejl at rette.)',
    states: [
      {
        label: 'To fejl',
        shown: (
          <ErrorSummary
            takesFocus={false}
            errors={[
              { field: 'stil-cvr-fejl', text: 'Et CVR-nummer har 8 tal. Du skrev 7.' },
              { field: 'stil-dage', text: 'Vælg mindst én dag.' },
            ]}
          />
        ),
      },
    ],
  },
  {
    id: 'forslag',
    name: 'Søgefelt med forslag',
    file: 'components/ui/combobox.tsx',
    why: 'Et almindeligt felt, der foreslår steder og lidelser, mens man skriver, hvis browseren kan. Uden script er det bare et felt, og søgningen er den samme.',
    named: 'Ordet over feltet. Antallet af forslag læses op, også når der ingen er (role="status").',
    keyboard:
      'Pil ned og op vælger et forslag, Home og End det første og det sidste. Enter tager det, Tab tager det og går videre. Esc lukker listen og lader ordene stå. Er intet valgt, søger Enter, og Tab ændrer ikke noget.',
    states: [
      {
        label: 'Tomt',
        shown: (
          <Combobox
            src="/api/v1/places"
            id="stil-sted"
            name="hvor"
            label="Hvor?"
            hint="By eller postnummer"
          />
        ),
      },
      {
        label: 'Med forslag (som script viser dem)',
        shown: (
          <ul className="suggestions suggestions-shown" aria-label="Forslag, som de ser ud">
            <li>
              <span>Nykøbing Falster</span>
              <span>By</span>
            </li>
            <li className="is-chosen">
              <span>Nykøbing Mors</span>
              <span>By</span>
            </li>
          </ul>
        ),
      },
    ],
  },
  {
    id: 'soegning',
    name: 'Søgningen',
    file: 'components/ui/search-form.tsx',
    why: 'Hvad og hvor: de to eneste spørgsmål, vi stiller en patient. Den samme formular på alle sider.',
    named: 'To felter og en knap i et søgeområde (search).',
    keyboard: 'Enter i et felt søger.',
    states: [{ label: 'Bred', shown: <SearchForm idPrefix="stil" what="iskias" where="Aarhus" /> }],
  },
];
