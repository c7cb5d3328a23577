import ts from 'typescript';

/**
 * What the exported functions of a reference call their arguments.
 *
 * @param source of the reference
 * @returns by function, in order; an empty name where an object's fields are named instead
 */
export function parametersIn(source: string): Record<string, string[]> {
  const file = ts.createSourceFile('reference.ts', source, ts.ScriptTarget.Latest, true);
  const functions = file.statements.filter(
    (one): one is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(one) &&
      (one.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  );
  return Object.fromEntries(
    functions.map(({ name, parameters }) => [
      name!.text,
      parameters.map((parameter) => (ts.isIdentifier(parameter.name) ? parameter.name.text : '')),
    ]),
  );
}
