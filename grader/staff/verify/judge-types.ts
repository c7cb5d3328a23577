import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { type Exercise, filesOf, HOME, ROOT } from '../../engine/course/course.ts';

/**
 * Type errors in the files of exercises: checks, references, everything right and everything wrong. Node runs them all
 * the same, and a check that never compares what it means to is often one of these.
 *
 * @returns by exercise, one sentence an error, each beginning with the file and the line
 */
export function judgeTypes(exercises: Exercise[]): Map<Exercise, string[]> {
  const config = ts.readConfigFile(join(HOME, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, HOME);
  const files = new Map(exercises.map((exercise) => [exercise, sourcesOf(exercise)]));
  // It declares the matchers, and what checks may say of themselves.
  const setup = join(HOME, 'grader/checks/setup.ts');
  const program = ts.createProgram([...files.values()].flat().concat(setup), options);
  return new Map(
    [...files].map(([exercise, own]) => [exercise, own.flatMap((file) => errorsIn(program, file))]),
  );
}

const sourcesOf = (exercise: Exercise): string[] => {
  const { stub, reference } = filesOf(exercise);
  return [dirname(stub), dirname(reference)].filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => join(folder, name)),
  );
};

function errorsIn(program: ts.Program, file: string): string[] {
  const source = program.getSourceFile(file)!;
  // What does not even parse is told where it is loaded.
  return program.getSemanticDiagnostics(source).map(({ start = 0, messageText }) => {
    const { line } = source.getLineAndCharacterOfPosition(start);
    return `${relative(ROOT, file)}:${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
