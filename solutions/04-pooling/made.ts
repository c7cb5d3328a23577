import { madeFrom } from '../lib/made-from.ts';
import { contracts } from './contracts.ts';
import * as reference from './pooling.ts';

/** Solutions that follow from the contracts, for `verify`. */
export const { variants, unasked } = madeFrom(reference, contracts);
