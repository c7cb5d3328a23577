// A place to try things out: npm run play checks the types of this file, then runs it. Nothing here is graded.

import { listOf } from '../exercises/01-linked-lists/linked-lists.ts';

console.log(listOf([3, 1, 2]));
