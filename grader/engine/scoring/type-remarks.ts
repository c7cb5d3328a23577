import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { HOME, ROOT } from '../course/course.ts';
import { GIVEN_CODE } from '../sandbox/given-code.ts';

/** What grading has besides the language itself. */
const GLOBALS = join(import.meta.dirname, 'graded-globals.d.ts');

/**
 * What TypeScript has to say of files: type errors, which do not keep them from running, and what they use that is
 * here and will not be there when they are graded.
 *
 * @param globals what their exercise may use besides the usual
 * @returns one line for each: `file:line:column message`
 */
export function typeRemarks(files: string[], globals: readonly string[] = []): string[] {
  const config = ts.readConfigFile(join(HOME, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, HOME);
  const roots = files.filter((file) => existsSync(file));
  const program = ts.createProgram([...roots, GLOBALS], { ...options, types: [] });
  return roots.flatMap((root) => {
    const source = program.getSourceFile(root);
    if (!source) return [];
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    const said = found.flatMap(({ start = 0, messageText }) => {
      const message = ts.flattenDiagnosticMessageText(messageText, ' ');
      if (globals.includes(unknownName(message))) return [];
      const { line, character } = source.getLineAndCharacterOfPosition(start);
      return `${relative(ROOT, root)}:${line + 1}:${character + 1} ${inGrading(message)}`;
    });
    return [...said, ...strayImports(root)];
  });
}

/** Imports that grading refuses, though they work here. */
function strayImports(file: string): string[] {
  const own = dirname(file);
  const given = GIVEN_CODE.map((name) => join(own, '../lib', name));
  const isThere = (name: string): boolean => {
    const path = resolve(own, name);
    return name.startsWith('.') && (dirname(path) === own || given.includes(path));
  };
  return (
    ts
      .preProcessFile(readFileSync(file, 'utf8'))
      .importedFiles.map(({ fileName }) => fileName)
      // Node's own modules are told of as names that are not there.
      .filter((name) => !isBuiltin(name) && !isThere(name))
      .map(
        (name) =>
          `${relative(ROOT, file)} '${name}' cannot be imported when this is graded: only files of this folder, ${GIVEN_CODE.map((given) => `../lib/${given}`).join(' and ')}`,
      )
  );
}

/** The name that TypeScript does not find; nothing where it is about something else. */
const unknownName = (message: string): string => /^Cannot find name '([^']+)'/.exec(message)?.[1] ?? '';

/** TypeScript would have types installed for what Node has here. */
function inGrading(message: string): string {
  const name = unknownName(message);
  if (name in globalThis) return `'${name}' is not there when this is graded`;
  if (isBuiltin(name)) return `'${name}' cannot be imported when this is graded`;
  return `type error (it runs all the same): ${message}`;
}
