import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../course/course.ts';

/** What grading has besides the language itself. */
const GLOBALS = join(import.meta.dirname, 'graded-globals.d.ts');

/**
 * What TypeScript has to say of files: type errors, which do not keep them from running, and what they use that is
 * here and will not be there when they are graded.
 *
 * @returns one line for each: `file:line:column message`
 */
export function typeRemarks(files: string[]): string[] {
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const roots = files.filter((file) => existsSync(file));
  const program = ts.createProgram([...roots, GLOBALS], { ...options, types: [] });
  return roots.flatMap((root) => {
    const source = program.getSourceFile(root);
    if (!source) return [];
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) => {
        const { line, character } = source.getLineAndCharacterOfPosition(start);
        const place = `${relative(ROOT, root)}:${line + 1}:${character + 1}`;
        return `${place} ${inGrading(ts.flattenDiagnosticMessageText(messageText, ' '))}`;
      },
    );
  });
}

/** TypeScript would have types installed for what Node has here. */
function inGrading(message: string): string {
  const name = /^Cannot find name '([^']+)'/.exec(message)?.[1] ?? '';
  if (name in globalThis) return `'${name}' is not there when this is graded`;
  if (isBuiltin(name)) return `'${name}' cannot be imported when this is graded`;
  return `type error (it runs all the same): ${message}`;
}
