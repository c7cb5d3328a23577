import { describeValue } from '../../checks/near.ts';
import { shapeText } from '../../show/drawing/sheets.ts';
import type { Comparison } from './comparison.ts';
import { valueAt } from './value-at.ts';
import { writeCell } from './write-cell.ts';

/** Where two values differ first, and how, in a sentence. */
export function differenceText(comparison: Comparison): string {
  const { what, agree } = comparison;
  const text = agree ? disagreementText(comparison) : dueText(comparison);
  return what ? `${what}: ${text}` : text;
}

/** Neither side is what is due. */
function disagreementText({ kind, path, received, expected }: Comparison): string {
  const form = kind === 'shape' ? 'another shape: ' : '';
  const [one, other] = [received, expected].map((side) => {
    const value = valueAt(side, path);
    return kind === 'shape' ? describeValue(value) : writeCell(value, 9);
  });
  const where = path.length > 0 ? `first difference at ${placeText(path)}: ` : '';
  return `${form}${where}${one} on one side, ${other} on the other`;
}

function dueText({ kind, path, expected, received }: Comparison): string {
  if (kind === 'shape') {
    const [wanted, came] = [expected, received].map((value) => describeValue(value));
    if (wanted !== came) return `another shape: expected ${wanted}, received ${came}`;
    if (Array.isArray(valueAt(expected, path)) || typeof path.at(-1) !== 'number')
      return `another shape: ${shapeText(expected)} expected, the rows that came back differ in length`;
  }
  const values =
    kind === 'shape'
      ? `expected ${describeValue(valueAt(expected, path))}, received ${describeValue(valueAt(received, path))}`
      : `expected ${writeCell(valueAt(expected, path), 9)}, received ${writeCell(valueAt(received, path), 9)}`;
  if (path.length === 0) return values;
  return `first difference at ${placeText(path)}: ${values}`;
}

function placeText(path: Comparison['path']): string {
  const words = path.every((step) => typeof step === 'number')
    ? ['channel', 'row', 'column'].slice(path.length > 3 ? 3 : -path.length)
    : [];
  return words.length === path.length && path.length > 1
    ? path.map((step, index) => `${words[index]} ${step}`).join(', ')
    : path
        .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`))
        .join('');
}
