// Runs in a sandbox of its own, before the submission's: removes the types from files and leaves all else where it
// was. Prints one line of JSON to say that it is there, and one for each file, in order: what is left of it, or why
// there is nothing.
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** What became of one file; where there is a problem, its line, if it has one. */
export type Stripped = { code: string } | { problem: string; line?: number };

function strip(file: string): Stripped {
  const source = readFileSync(file, 'utf8');
  try {
    return { code: stripTypeScriptTypes(source) };
  } catch (error) {
    // Anything else may have broken the tool itself: nothing more is asked of this process.
    if (!(error instanceof SyntaxError)) throw error;
    // The source has no name here, so that the trace begins with `:12` and the line itself.
    const line = /^:(\d+)\n/.exec(error.stack ?? '')?.[1];
    return { problem: error.message, ...(line === undefined ? {} : { line: Number(line) }) };
  }
}

const print = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value)}\n`);

print('up');
for (const file of process.argv.slice(2)) print(strip(file));
