import type { Mismatch } from '../../checks/mismatch.ts';
import type { Difference } from '../../checks/near.ts';

/** What was compared, and where it differs first. */
export type Comparison = Pick<Mismatch, 'received' | 'expected' | 'tolerance' | 'what' | 'agree'> &
  Pick<Difference, 'path' | 'kind'>;
