import type { Mismatch } from '../../../exercises/lib/mismatch.ts';
import type { Difference } from '../../../exercises/lib/near.ts';

/** What was compared, and where it differs first. */
export type Comparison = Pick<Mismatch, 'received' | 'expected' | 'tolerance'> &
  Pick<Difference, 'path' | 'kind'>;
