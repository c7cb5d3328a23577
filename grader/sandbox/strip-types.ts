// Runs in a sandbox of its own, before the submission's: removes the types from files and leaves all else where it
// was. Prints one line of JSON to say that it is there, and one for each file, in order: what is left of it, or why
// there is nothing.
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** What became of one file. */
export type Stripped = { code: string } | { problem: string };

function strip(file: string): Stripped {
  const source = readFileSync(file, 'utf8');
  try {
    return { code: stripTypeScriptTypes(source) };
  } catch (error) {
    // Anything else may have broken the tool itself: nothing more is asked of this process.
    if (!(error instanceof SyntaxError)) throw error;
    return { problem: error.message };
  }
}

const print = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value)}\n`);

print('up');
for (const file of process.argv.slice(2)) print(strip(file));
