import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { HOME, ROOT } from '../course/course.ts';
import { ALLOWABLE_GLOBALS } from '../sandbox/allowable-globals.ts';
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
    return [...said, ...lockedGlobals(program, source, globals), ...strayImports(root)];
  });
}

/** Globals that the language defines, so that TypeScript finds them, and that the sandbox's lock-down takes away. */
function lockedGlobals(program: ts.Program, source: ts.SourceFile, globals: readonly string[]): string[] {
  const checker = program.getTypeChecker();
  const locked = ALLOWABLE_GLOBALS.filter((name) => !globals.includes(name)) as string[];
  const isGlobal = (node: ts.Identifier): boolean =>
    checker
      .getSymbolAtLocation(node)
      ?.declarations?.every((at) => program.isSourceFileDefaultLibrary(at.getSourceFile())) ?? false;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    // As a type it is nothing that grading would miss.
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node) && locked.includes(node.text) && isGlobal(node)) {
      const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${relative(ROOT, source.fileName)}:${line + 1}:${character + 1} ${notThere(node.text)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
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

const notThere = (name: string): string => `'${name}' is not there when this is graded`;

/** TypeScript would have types installed for what Node has here. */
function inGrading(message: string): string {
  const name = unknownName(message);
  if (name in globalThis) return notThere(name);
  if (isBuiltin(name)) return `'${name}' cannot be imported when this is graded`;
  return `type error (it runs all the same): ${message}`;
}
