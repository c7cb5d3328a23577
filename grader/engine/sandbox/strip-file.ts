import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** What became of one file; where there is a problem, its line, if it has one. */
export type Stripped = { code: string } | { problem: string; line?: number };

/**
 * Removes the types from a file and leaves all else where it was. For what is not ours, only in a process that decides
 * nothing: a source can break the tool.
 */
export function stripFile(file: string): Stripped {
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
