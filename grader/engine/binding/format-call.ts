import { inspect } from 'node:util';
import type { RecordedCall } from './examiner.ts';

const LONGEST = 600;

/** A value on one line as it would be written in code, cut where it is long: `[[1, 0], [0, 1]]`. */
export function formatValue(value: unknown): string {
  const shown = inspect(value, {
    compact: true,
    breakLength: Number.POSITIVE_INFINITY,
    depth: 12,
    maxArrayLength: 100,
    maxStringLength: 200,
  });
  // To the checks −0 is 0.
  const text = shown.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|(?<![\w.])-0(?![\d.])/g, (found) =>
    found === '-0' ? '0' : found,
  );
  // Brackets close up; within strings nothing is touched.
  const tight = /['"`]/.test(text) ? text : text.replaceAll('[ ', '[').replaceAll(' ]', ']');
  return tight.length > LONGEST ? `${tight.slice(0, LONGEST)}…` : tight;
}

/** A call and its outcome: `slideWindow([[1]], 1, 1) → [[1]]`. */
export function formatCall({ task, args, outcome }: RecordedCall): string {
  const result = 'returned' in outcome ? formatValue(outcome.returned) : outcome.threw;
  return `${task}(${args.map(formatValue).join(', ')}) → ${result}`;
}
