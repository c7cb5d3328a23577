import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../../engine/course/course.ts';
import { titleOfRun } from './layer-runs.ts';
import type { LayerRun } from './layer-table.ts';

/** Where what became of each attack is kept. */
export const KEPT = join(HOME, 'reports/layers');

/** One attack in one run: it was begun, or this is what it got through. */
type Line = { name: string; through?: string[] };

export const fileOfRun = (run: string): string => join(KEPT, `${run.replaceAll(/[ ,]/g, '+')}.jsonl`);

export function note(run: string, line: Line): void {
  appendFileSync(fileOfRun(run), `${JSON.stringify(line)}\n`);
}

/** By attack: what it got through, and how often it was begun. */
export function readKept(run: string): Map<string, { through?: string[]; begun: number }> {
  const kept = new Map<string, { through?: string[]; begun: number }>();
  const text = existsSync(fileOfRun(run)) ? readFileSync(fileOfRun(run), 'utf8') : '';
  for (const line of text.split('\n').filter((line) => line.endsWith('}'))) {
    const { name, through } = JSON.parse(line) as Line;
    const before = kept.get(name) ?? { begun: 0 };
    kept.set(name, through ? { ...before, through } : { ...before, begun: before.begun + 1 });
  }
  return kept;
}

/** A run of all attacks, family by family. */
export function summarise(run: string, attacks: string[]): LayerRun {
  const kept = readKept(run);
  const families = Object.entries(Object.groupBy(attacks, (name) => name.split('/')[0]!));
  return {
    title: titleOfRun(run),
    families: families.map(([family, members]) => {
      const ran = members!.flatMap((name) => kept.get(name)?.through ?? []);
      const through = Object.groupBy(ran, (what) => what);
      return {
        family,
        attacks: members!.length,
        ran: members!.filter((name) => kept.get(name)?.through).length,
        through: Object.fromEntries(Object.entries(through).map(([what, all]) => [what, all!.length])),
      };
    }),
  };
}
