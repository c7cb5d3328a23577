import type { RecordedCall } from './examiner.ts';

const LONGEST = 600;

/** A value as it would be written in code, cut where it is long: `[[1,0],[0,1]]`, `Float32Array[0.5,1]`. */
export function formatValue(value: unknown): string {
  const text = JSON.stringify(value, (_key, item) => {
    if (ArrayBuffer.isView(item)) {
      const { length } = item as Float32Array;
      const shown = Array.from((item as Float32Array).subarray(0, 20)).join(',');
      return `${item.constructor.name}(${length})[${shown}${length > 20 ? ',…' : ''}]`;
    }
    if (typeof item === 'number' && !Number.isFinite(item)) return String(item);
    return item;
  });
  if (text === undefined) return 'undefined';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A call and its outcome: `slideWindow([[1]], 1, 1) → [[1]]`. */
export function formatCall({ task, args, outcome }: RecordedCall): string {
  const result = 'returned' in outcome ? `→ ${formatValue(outcome.returned)}` : `threw ${outcome.threw}`;
  return `${task}(${args.map(formatValue).join(', ')}) ${result}`;
}
