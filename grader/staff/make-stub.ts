import { tasksIn } from '../engine/course/tasks-in.ts';

const REGION = /^([ \t]*)\/\/ #region solution\n[\s\S]*?^[ \t]*\/\/ #endregion\n/gm;

/** What a reference has put into files of its own: students do not get these. */
const OWN_FILES = /^import [^;]*? from '\.\/[^']*';\n/gm;

/** What a reference says to mutation testing. */
const MUTATION_NOTE = /^[ \t]*\/\/ Stryker (?:disable|restore) .*\n/gm;

/**
 * Makes the file that students edit from a reference: signatures and docstrings stay, solutions go.
 *
 * A `// #region solution` … `// #endregion` inside an exported function becomes the "to do" error of that
 * function; one at the top level (helpers of our own) disappears.
 *
 * @param reference the reference's source, with `\n` line ends
 * @returns the stub's source
 * @throws Error where an exported function holds no region, a region belongs to no function or does not end, or
 *   code of ours would stay
 */
export function makeStub(reference: string): string {
  const stub = reference.replace(REGION, (_region, indent: string, at: number) => {
    if (indent === '') return '';
    const name = tasksIn(reference.slice(0, at)).at(-1);
    if (!name) throw new Error('an indented solution region stands before the first exported function');
    return `${indent}throw new Error('to do: ${name}');\n`;
  });
  for (const name of tasksIn(reference)) {
    if (!stub.includes(`throw new Error('to do: ${name}');`)) {
      throw new Error(`${name} is exported but holds no solution region`);
    }
  }
  const unpaired = /^[ \t]*\/\/ #(region solution|endregion).*$/m.exec(stub);
  if (unpaired) throw new Error(`"${unpaired[0].trim()}" has no partner`);
  const left = /^(?!export function )(?:export )?(?:async function|const|let|var|function|class) (\w+)/m.exec(
    stub,
  );
  if (left) throw new Error(`${left.at(-1)} stands outside of the solution regions: students would get it`);
  const given = stub
    .replaceAll('../../exercises/lib/', '../lib/')
    .replaceAll(MUTATION_NOTE, '')
    .replaceAll(OWN_FILES, '');
  return `${withoutUnusedImports(given).trimEnd()}\n`;
}

/** What only the solution used need not be imported by the stub; the given helpers for arguments stay. */
function withoutUnusedImports(source: string): string {
  return source.replace(
    /^import type \{ ([^}]*) \} from ([^\n]*)\n/gm,
    (whole, names: string, from: string) => {
      const body = source.replace(whole, '');
      const used = names.split(', ').filter((name) => new RegExp(`\\b${name}\\b`).test(body));
      return used.length > 0 ? `import type { ${used.join(', ')} } from ${from}\n` : '';
    },
  );
}
