import { clinicSpecimens } from './clinic-specimens.tsx';
import { findingSpecimens } from './finding-specimens.tsx';
import { formSpecimens } from './form-specimens.tsx';
import { messageSpecimens } from './message-specimens.tsx';
import type { Specimen } from './specimen.tsx';
import { waySpecimens } from './way-specimens.tsx';

/** Every part of the design, in the order in which `/stil` shows them. */
export const specimens: readonly Specimen[] = [
  ...formSpecimens,
  ...waySpecimens,
  ...messageSpecimens,
  ...findingSpecimens,
  ...clinicSpecimens,
];
