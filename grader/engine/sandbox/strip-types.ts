// Runs in a sandbox of its own, before the submission's: removes the types from files and leaves all else where it
// was. Prints one line of JSON to say that it is there, and one for each file, in order: what is left of it, or why
// there is nothing.
import { stripFile } from './strip-file.ts';

const print = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value)}\n`);

print('up');
for (const file of process.argv.slice(2)) print(stripFile(file));
