import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

const kept = new Map<string, string>();

/**
 * A file of our own without its types, read once for all submissions. Nobody else's code is read like this: for that
 * there is a sandbox (see prepare-stage.ts).
 */
export function withoutTypes(file: string): string {
  let code = kept.get(file);
  if (code === undefined) {
    code = quietly(() => stripTypeScriptTypes(readFileSync(file, 'utf8')));
    kept.set(file, code);
  }
  return code;
}

/** Node warns that it may yet change how types are removed, which is nothing to whoever grades. */
function quietly<Result>(run: () => Result): Result {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return run();
  } finally {
    process.emitWarning = emitWarning;
  }
}
