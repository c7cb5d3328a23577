import { writeNumber } from '../../checks/write-number.ts';
import { formatValue } from './format-call.ts';

/**
 * A cell as text: without quotes, and on one line.
 *
 * @param digits of a number; by default as many as are easily read
 */
export const writeCell = (value: unknown, digits?: number): string =>
  typeof value === 'number'
    ? writeNumber(value, digits)
    : (typeof value === 'string' ? JSON.stringify(value).slice(1, -1) : formatValue(value)).slice(0, 24);
