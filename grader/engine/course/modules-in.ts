import { existsSync, readdirSync } from 'node:fs';

/** The names of the modules in a folder, in alphabetical order; none where there is no folder. */
export const modulesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .sort()
    : [];
