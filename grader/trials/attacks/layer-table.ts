/** What one family of attacks got through where some layers were left out. */
export interface FamilyOutcome {
  family: string;
  attacks: number;
  /** How many of them were run. */
  ran: number;
  /** Of the attacks that got something through: what it was, and how many did. */
  through: Record<string, number>;
}

/** One run of the whole corpus. */
export interface LayerRun {
  /** With which layers, as the head of its column says it. */
  title: string;
  families: FamilyOutcome[];
}

/**
 * The runs as a table in Markdown: a row a family, a column a run. A dot: nothing got through; a question mark: not
 * all of the family were run.
 *
 * @param runs all of the same corpus
 */
export function layerTable(runs: LayerRun[]): string {
  const families = runs[0]?.families ?? [];
  const head = ['attacks', '', ...runs.map(({ title }) => title)];
  const rows = families.map(({ family, attacks }, index) => [
    family,
    String(attacks),
    ...runs.map((run) => cellOf(run.families[index]!)),
  ]);
  const lines = [head, head.map((_, column) => (column === 1 ? '--:' : '---')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellOf({ attacks, ran, through }: FamilyOutcome): string {
  const parts = Object.entries(through).map(([what, count]) => `${count} ${what}`);
  if (ran < attacks) parts.push('?');
  return parts.length === 0 ? '·' : parts.join('; ');
}
