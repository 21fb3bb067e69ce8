import { Button } from '#components/ui/button.tsx';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import type { Answers, Question } from '#lib/costs/answers.ts';

const unknown = { value: '', label: 'Ved ikke' };

/** Four questions as a plain GET form: the answers stand in the address and nowhere else. */
export function PriceForm({ questions, answers }: { questions: readonly Question[]; answers: Answers }) {
  return (
    <form action="/pris" method="get" className="card">
      {questions.map(({ key, label, hint, options }) => (
        <ChoiceField
          key={key}
          kind="radio"
          name={key}
          label={label}
          hint={hint ?? undefined}
          choices={[...options, unknown]}
          chosen={[answers[key] ?? '']}
        />
      ))}
      <p className="mt-5">
        <Button>Vis mine muligheder</Button>
      </p>
      <p className="mt-3 text-small text-muted">
        Vi gemmer ikke dine svar. De står kun i adressen øverst i din browser.
      </p>
    </form>
  );
}
