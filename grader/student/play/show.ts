import { readCourse } from '../../engine/course/course.ts';
import { type ShowOptions, showText } from '../../show/drawing/show-text.ts';
import { forTerminal } from '../../show/terminal/plain-text.ts';

export type { ShowOptions } from '../../show/drawing/show-text.ts';

/** A value as it is drawn on the terminal; flat lists of numbers as the images that the course says they are. */
export function drawn(value: unknown, options: ShowOptions = {}): string {
  const image = readCourse().play?.image;
  const columns = options.columns ?? (process.stdout.columns || 80) - 1;
  return forTerminal(showText(value, { ...(image ? { image } : {}), ...options, columns }));
}

/** Draws a value on the terminal: grids, volumes, vectors and images of any size, objects field by field. */
export function show(value: unknown, options: ShowOptions = {}): void {
  console.log(drawn(value, options));
}
