import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What files that solutions may import are called, in a course that has them. */
const NAMES = ['require.ts', 'types.ts', 'assembler.ts'];

/**
 * The files of the given code that solutions may import; the checks' own tools stay outside of sandboxes.
 *
 * @param lib the folder of the given code
 * @returns their names
 */
export const givenCode = (lib: string): string[] => NAMES.filter((name) => existsSync(join(lib, name)));
