import { type Drawing, element, moved } from './drawing.ts';
import { colours, mixed } from './palette.ts';
import { label } from './text.ts';

/** An arrow, to the right or down, with a text beside its shaft. */
export function arrow(
  text = '',
  { length = 44, direction = 'right' }: { length?: number; direction?: 'right' | 'down' } = {},
): Drawing {
  const words = text === '' ? { width: 0, height: 0, body: '' } : label(text, { size: 12 });
  const style = { fill: 'none', stroke: colours.grey, 'stroke-width': 2 };
  if (direction === 'down') {
    const shaft = element('path', {
      d: `M6 0V${length - 1}M1 ${length - 7}L6 ${length - 1}L11 ${length - 7}`,
      ...style,
    });
    const height = Math.max(length, words.height);
    // The shaft stays in the middle of the drawing, so that a column puts it under what it comes from.
    const side = words.width > 0 ? words.width + 6 : 0;
    const body = moved({ width: 12, height, body: shaft }, side, 0);
    return {
      width: 12 + 2 * side,
      height,
      body: body + moved(words, side + 18, (height - words.height) / 2),
    };
  }
  const width = Math.max(length, words.width + 12);
  const y = words.height + 6;
  const shaft = element('path', {
    d: `M0 ${y}H${width - 1}M${width - 7} ${y - 5}L${width - 1} ${y}L${width - 7} ${y + 5}`,
    ...style,
  });
  return { width, height: y + 6, axis: y, body: moved(words, (width - words.width) / 2 - 2, 0) + shaft };
}

/** How a box looks. */
export interface BoxOptions {
  colour?: string;
  /** Sheets drawn behind each other, for layers of several channels. */
  sheets?: number;
  /** At least so wide and so high, in pixels. */
  width?: number;
  height?: number;
}

/** A layer or a step: the first line of the text is its name, further lines (its shape, its size) are smaller. */
export function box(
  text: string,
  { colour = colours.sky, sheets = 1, width = 0, height = 0 }: BoxOptions = {},
): Drawing {
  const [name = '', ...rest] = text.split('\n');
  const lines = [label(name, { bold: true }), ...rest.map((line) => label(line, { size: 12 }))];
  const inner = {
    width: Math.max(width, ...lines.map((line) => line.width + 24)),
    height: Math.max(
      height,
      lines.reduce((sum, line) => sum + line.height, 20),
    ),
  };
  const reach = 6 * (sheets - 1);
  let body = '';
  for (let sheet = sheets - 1; sheet >= 0; sheet--) {
    body += element('rect', {
      x: 1 + 6 * sheet,
      y: 1 + reach - 6 * sheet,
      ...inner,
      rx: 4,
      fill: mixed(colours.white, colour, 0.25),
      stroke: colour,
      'stroke-width': 2,
    });
  }
  let y = 1 + reach + (inner.height - lines.reduce((sum, line) => sum + line.height, 0)) / 2;
  for (const line of lines) {
    body += moved(line, 1 + (inner.width - line.width) / 2, y);
    y += line.height;
  }
  return {
    width: inner.width + reach + 2,
    height: inner.height + reach + 2,
    axis: 1 + reach + inner.height / 2,
    body,
  };
}
