import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { HOME, ROOT } from '../course/course.ts';
import { ALLOWABLE_GLOBALS } from '../sandbox/allowable-globals.ts';
import { isCode } from '../sandbox/is-code.ts';

/** What grading has besides the language itself. */
const GLOBALS = join(import.meta.dirname, 'graded-globals.d.ts');

/** A module of an exercise, to be judged with the files beside it that it imports. */
export interface RemarkedModule {
  file: string;
  /** Why it did not load, where it did not. */
  fault?: string | undefined;
}

/**
 * What TypeScript has to say of modules and of the files beside them that they import: type errors, and what they use
 * that is here and will not be there when they are graded.
 *
 * @param globals what their exercise may use besides the usual
 * @returns one line for each: `file:line:column message`
 */
export function typeRemarks(modules: RemarkedModule[], globals: readonly string[] = []): string[] {
  const config = ts.readConfigFile(join(HOME, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, HOME);
  const present = modules.filter(({ file }) => existsSync(file));
  const program = ts.createProgram([...present.map(({ file }) => file), GLOBALS], { ...options, types: [] });
  const remarks = present.flatMap(({ file, fault }) => {
    const beside = program
      .getSourceFiles()
      .filter(({ fileName }) => dirname(resolve(fileName)) === dirname(file));
    return beside
      .filter(({ fileName }) => isCode(basename(fileName)))
      .flatMap((source) => {
        const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
        const said = found.flatMap(({ start = 0, messageText }) => {
          const message = ts.flattenDiagnosticMessageText(messageText, ' ');
          if (globals.includes(unknownName(message))) return [];
          const remark = inGrading(message, fault);
          return remark ? `${placeIn(source, start)} ${remark}` : [];
        });
        return [...said, ...lockedGlobals(program, source, globals)];
      });
  });
  return [...new Set(remarks)];
}

function placeIn(source: ts.SourceFile, position: number): string {
  const { line, character } = source.getLineAndCharacterOfPosition(position);
  return `${relative(ROOT, source.fileName)}:${line + 1}:${character + 1}`;
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
      found.push(`${placeIn(source, node.getStart(source))} ${notThere(node.text)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The name that TypeScript does not find; nothing where it is about something else. */
const unknownName = (message: string): string => /^Cannot find name '([^']+)'/.exec(message)?.[1] ?? '';

const notThere = (name: string): string => `'${name}' is not there when this is graded`;

/** TypeScript would have types installed for what Node has here; what keeps a file from loading is told elsewhere. */
function inGrading(message: string, fault: string | undefined): string | undefined {
  const name = unknownName(message);
  if (name in globalThis) return notThere(name);
  if (isBuiltin(name) || /^Cannot find module /.test(message)) return undefined;
  if (fault === undefined) return `type error (it runs all the same): ${message}`;
  return /, line \d+\)/.test(fault) ? undefined : `error: ${message}`;
}
