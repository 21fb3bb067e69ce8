import { type Step, Steps } from '#components/ui/steps.tsx';

/** How far a clinic's registration has come. @param props.back the form with what was typed, once it is filled in */
export function RegistrationSteps({ current, back }: { current: 0 | 1; back?: string }) {
  const steps: Step[] = [
    { label: 'Om klinikken', ...(back && { href: back }) },
    { label: 'Se det igennem' },
    { label: 'Vi slår jer op' },
  ];
  return (
    <div className="mb-8 max-w-3xl">
      <Steps steps={steps} current={current} />
    </div>
  );
}
