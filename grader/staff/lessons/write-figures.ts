import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type Exercise, filesOf, ROOT } from '../../engine/course/course.ts';
import { InputError } from '../../engine/course/input-error.ts';
import { loadModule } from '../load-module.ts';

/**
 * Draws the figures of an exercise's lesson: each name in `figures` of its `figures.ts` becomes
 * `figures/<name>.svg` beside the lesson, and SVGs there that nothing draws any more are removed.
 *
 * @param options.check writes and removes nothing
 * @param options.root the repository's root, where it is not this one
 * @returns the names of the figures that were new, changed or left over, in alphabetical order
 * @throws InputError where a name is no good file name, or a figure cannot be drawn
 */
export async function writeFigures(
  exercise: Exercise,
  { check = false, root = ROOT }: { check?: boolean; root?: string } = {},
): Promise<string[]> {
  const { figures: folder, figureScript } = filesOf(exercise, root);
  const drawn = new Map(Object.entries(await drawFigures(figureScript)));
  const stored = new Map(
    svgsIn(folder).map((file) => [basename(file, '.svg'), readFileSync(join(folder, file), 'utf8')]),
  );
  const stale = [...new Set([...drawn.keys(), ...stored.keys()])]
    .filter((name) => drawn.get(name) !== stored.get(name))
    .sort();
  if (check || stale.length === 0) return stale;

  mkdirSync(folder, { recursive: true });
  for (const name of stale) {
    const file = join(folder, `${name}.svg`);
    const svg = drawn.get(name);
    if (svg === undefined) rmSync(file);
    else writeFileSync(file, svg);
  }
  return stale;
}

/** The names of the figures that lie beside an exercise's lesson. */
export const drawnFor = (exercise: Exercise, root = ROOT): string[] =>
  svgsIn(filesOf(exercise, root).figures).map((file) => basename(file, '.svg'));

/** The SVG of each figure, by name. */
async function drawFigures(script: string): Promise<Record<string, string>> {
  if (!existsSync(script)) return {};
  const { figures } = (await loadModule(script)) as { figures: Record<string, () => string> };
  const drawn: Record<string, string> = {};
  for (const [name, draw] of Object.entries(figures)) {
    const figure = `${relative(ROOT, script)}: the figure "${name}"`;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
      throw new InputError(`${figure} must be named in lower-case words joined by hyphens`);
    }
    try {
      drawn[name] = draw();
    } catch (error) {
      throw new InputError(`${figure} cannot be drawn: ${error}`);
    }
  }
  return drawn;
}

function svgsIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.svg')) : [];
}
