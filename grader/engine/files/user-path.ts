import { resolve } from 'node:path';

/** A path as the user meant it: from the folder where npm was called, not from the one where npm runs scripts. */
export const userPath = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);
