import { ElementScript } from '#components/ui/element-script.tsx';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'clinic-counts': { clinic?: string; hidden: true };
    }
  }
}

/**
 * Tells the portal what it cannot see of this page, where there is script (`public/elements/clinic-counts.js`): taps on
 * links with `data-counts`, and that a page which was fetched early is looked at. Nothing to see.
 * @param props.clinic whose own page this is; without one it is a list
 */
export function ClinicCounts({ clinic }: { clinic?: string }) {
  return (
    <>
      <clinic-counts clinic={clinic} hidden />
      <ElementScript name="clinic-counts" />
    </>
  );
}
