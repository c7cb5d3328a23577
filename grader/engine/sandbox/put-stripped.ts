import { writeFileSync } from 'node:fs';
import { refusingModule } from './refusing-module.ts';
import type { Stripped } from './strip-file.ts';

/** Writes what became of a file over it: what is no TypeScript says so when it is imported. */
export const putStripped = (file: string, result: Stripped): void =>
  writeFileSync(
    file,
    'code' in result
      ? result.code
      : refusingModule({ name: 'SyntaxError', message: result.problem, line: result.line }),
  );

/** What is said where a file is too much for what removes types. */
export const tooMuch = (name: string): Stripped => ({
  problem: `${name} cannot be read as TypeScript: is something in it nested very deeply, or are these files very large together?`,
});
