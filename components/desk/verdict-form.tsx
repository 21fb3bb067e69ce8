import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextArea } from '#components/ui/text-field.tsx';
import type { Problem, Values } from '#lib/listings/field.ts';

/** What an operator has written for a case, and what is wrong with it. */
export interface Verdict {
  values: Values;
  problems: readonly Problem[];
  /** Of the draft it is kept in. */
  draft: string;
}

export interface VerdictArea {
  name: string;
  label: string;
  hint: string;
}

type Answer = readonly [value: string, label: string];

/** Where an operator decides: what is to be written, and the two answers. */
export function VerdictForm({
  action,
  about,
  id,
  verdict,
  areas,
  answers: [first, second],
}: {
  /** Where it is posted. */
  action: string;
  /** What is decided, a word: forms of several kinds stand on one page. */
  about: string;
  /** Which of them. */
  id: number;
  /** What was written and not taken; null: nothing yet. */
  verdict: Verdict | null;
  areas: readonly VerdictArea[];
  answers: readonly [Answer, Answer];
}) {
  const problemOf = (name: string | null) => verdict?.problems.find(({ field }) => field === name)?.message;
  const general = problemOf(null);
  return (
    <form action={action} method="post" noValidate className="mt-4 grid gap-4 [&>.field+.field]:mt-0">
      <input type="hidden" name="id" value={id} />
      {verdict && <input type="hidden" name="kladde" value={verdict.draft} />}
      {general && <Notice kind="care" live title={general} />}
      {areas.map((area) => (
        <TextArea
          key={area.name}
          {...area}
          id={`${about}-${id}-${area.name}`}
          rows={2}
          value={verdict?.values[area.name] ?? ''}
          error={problemOf(area.name) ?? null}
        />
      ))}
      <div className="flex flex-wrap gap-3">
        <Button name="svar" value={first[0]}>
          {first[1]}
        </Button>
        <Button kind="quiet" name="svar" value={second[0]}>
          {second[1]}
        </Button>
      </div>
    </form>
  );
}
