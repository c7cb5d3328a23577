import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import type { CallPictures } from '../../grader/checks/call-picture.ts';
import { filesOf, folderOf, readCourse } from '../../grader/engine/course/course.ts';

/** By function that the reference exports: its parameters, `undefined` where one is taken apart at once. */
function parametersIn(file: string): Map<string, (string | undefined)[]> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const exported = (node: ts.Statement): node is ts.FunctionDeclaration =>
    ts.isFunctionDeclaration(node) &&
    (node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false);
  return new Map(
    source.statements
      .filter(exported)
      .map(({ name, parameters }) => [
        name!.text,
        parameters.map((one) => (ts.isIdentifier(one.name) ? one.name.text : undefined)),
      ]),
  );
}

test.each(readCourse().exercises.map((exercise) => [folderOf(exercise), exercise] as const))(
  '%s: a failed check calls every argument by its name',
  async (folder, exercise) => {
    const file = join(import.meta.dirname, 'pictures', `${folder}.ts`);
    const pictures: CallPictures = existsSync(file) ? (await import(file)).pictures : {};
    const wanted = [...parametersIn(filesOf(exercise).stub)];
    for (const [task, parameters] of wanted) {
      const names = pictures[task]?.names ?? [];
      expect(
        parameters.map((name, index) => name ?? names[index]),
        task,
      ).toEqual(names);
      expect(names, task).toHaveLength(parameters.length);
    }
  },
);
