import { createRequire } from 'node:module';
import type ts from 'typescript';

/**
 * The line of a JSON text on which the value at a path begins; the nearest line above it where the path ends early.
 *
 * @param path keys and indices from the top: `['exercises', 2, 'due']`
 * @returns counted from 1
 */
export function lineOf(json: string, path: readonly PropertyKey[]): number {
  // Loaded only where something is wrong: it takes longer than everything else that a command does at its start.
  const typescript: typeof ts = createRequire(import.meta.url)('typescript');
  const source = typescript.parseJsonText('course.json', json);
  let node: ts.Node | undefined = source.statements[0]?.expression;
  let found: ts.Node | undefined = node;
  for (const key of path) {
    if (!node) break;
    if (typescript.isObjectLiteralExpression(node)) {
      const property: ts.ObjectLiteralElementLike | undefined = node.properties.find(
        ({ name }) => name && typescript.isStringLiteral(name) && name.text === key,
      );
      node = property && typescript.isPropertyAssignment(property) ? property.initializer : undefined;
    } else {
      node = typescript.isArrayLiteralExpression(node) ? node.elements[Number(key)] : undefined;
    }
    found = node ?? found;
  }
  return found ? source.getLineAndCharacterOfPosition(found.getStart(source)).line + 1 : 1;
}
