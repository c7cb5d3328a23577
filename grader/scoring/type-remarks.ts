import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../course/course.ts';

/**
 * What TypeScript has to say of files: type errors, which do not keep them from running.
 *
 * @returns one line an error: `file:line:column message`
 */
export function typeRemarks(files: string[]): string[] {
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const roots = files.filter((file) => existsSync(file));
  const program = ts.createProgram(roots, options);
  return roots.flatMap((root) => {
    const source = program.getSourceFile(root);
    if (!source) return [];
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) => {
        const { line, character } = source.getLineAndCharacterOfPosition(start);
        const place = `${relative(ROOT, root)}:${line + 1}:${character + 1}`;
        return `${place} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      },
    );
  });
}
