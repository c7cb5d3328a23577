import { findDifference } from '../../checks/near.ts';
import { cropped, type Focus, type Sheet, sheetsOf } from '../../show/drawing/sheets.ts';
import type { Comparison } from './comparison.ts';
import { panelOf } from './panel-of.ts';
import type { Panel } from './picture.ts';
import { valueAt } from './value-at.ts';
import { writeCell } from './write-cell.ts';

const DUE = [
  { role: 'expected', title: 'expected' },
  { role: 'received', title: 'received' },
] as const;
const AGREEING = [
  { role: 'side', title: 'the other side' },
  { role: 'side', title: 'one side' },
] as const;

/** What was expected and what came back, side by side, around the first difference. */
export function answerPanels({ received, expected, path, kind, tolerance, agree }: Comparison): Panel[] {
  const [due, came] = agree ? AGREEING : DUE;
  const [expectedSheets, receivedSheets] = [sheetsOf(expected), sheetsOf(received)];
  if (kind === 'shape') {
    return [
      ...expectedSheets
        .slice(0, 1)
        .map((sheet) => panelOf(due.role, titleOf(due.title, expectedSheets, 0), sheet)),
      ...receivedSheets
        .slice(0, 1)
        .map((sheet) => panelOf(came.role, titleOf(came.title, receivedSheets, 0), sheet)),
    ];
  }
  const { sheet, row, column } = placeOf(expectedSheets, expected, path);
  const pair = [expectedSheets[sheet], receivedSheets[sheet]];
  if (!pair[0] || !pair[1]) return [];
  const focus: Focus = { top: row, left: column, bottom: row + 1, right: column + 1 };
  const parts = [cropped(pair[0], focus), cropped(pair[1], focus)] as const;
  const wrong: [number, number][] = [];
  for (const [y, cells] of parts[0].cells.entries()) {
    for (const [x, cell] of cells.entries()) {
      if (findDifference(parts[1].cells[y]?.[x], cell, tolerance)) wrong.push([y, x]);
    }
  }
  const text = (part: 0 | 1, digits?: number) =>
    parts[part].cells.map((cells) =>
      // Where a side has nothing, it is made of what is not there.
      cells.map((cell) => (agree && Number.isNaN(cell) ? '–' : writeCell(cell, digits))),
    );
  const alike = wrong.some(([y, x]) => text(0)[y]![x] === text(1)[y]?.[x]);
  return [due, came].map(({ role, title }, index) => ({
    role,
    title: `${titleOf(title, index === 0 ? expectedSheets : receivedSheets, sheet)} ${pair[index]!.shape}`,
    cells: text(index as 0 | 1, alike ? 9 : undefined),
    wrong,
    ...(parts[0].part ? { part: parts[0].part } : {}),
  }));
}

const titleOf = (role: string, sheets: Sheet[], index: number): string =>
  sheets.length > 1 ? `${role}, channel ${index}` : role;

/** On which sheet a path leads to which cell. */
function placeOf(sheets: Sheet[], value: unknown, path: (number | string)[]) {
  const steps = path.map((step, depth) => {
    if (typeof step === 'number') return step;
    const fields = Object.keys(valueAt(value, path.slice(0, depth)) as object);
    return fields.indexOf(step);
  });
  if (typeof path[0] === 'string') return { sheet: 0, row: steps[0]!, column: 1 };
  if (steps.length <= 1) return { sheet: 0, row: 0, column: steps[0] ?? 0 };
  const [sheet, row, column] = steps.length >= 3 || sheets.length > 1 ? steps : [0, ...steps];
  return { sheet: sheet!, row: row!, column: column ?? 0 };
}
