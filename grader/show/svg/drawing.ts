import { colours } from './palette.ts';

/** A piece of a figure. Its body draws inside 0 … width by 0 … height, y downwards, in pixels. */
export interface Drawing {
  width: number;
  height: number;
  /** SVG elements, one a line. */
  body: string;
  /** The height at which `row` lines it up with its neighbours; half of `height` where it is not given. */
  axis?: number;
}

const axisOf = ({ height, axis = height / 2 }: Drawing): number => axis;

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A coordinate as it is written: at most two decimals, so that the text is the same on every machine. */
export const rounded = (value: number): string => String(Number(value.toFixed(2)) + 0);

/** One SVG element on a line of its own; numbers are rounded, `undefined` attributes are left out. */
export function element(
  name: string,
  attributes: Record<string, number | string | undefined>,
  text?: string,
) {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escapeText(value!)}"`)
    .join('');
  return text === undefined ? `<${name}${written}/>\n` : `<${name}${written}>${escapeText(text)}</${name}>\n`;
}

/** The elements of a drawing, moved by x and y. */
export function moved({ body }: Drawing, x: number, y: number): string {
  return x === 0 && y === 0 ? body : `<g transform="translate(${rounded(x)} ${rounded(y)})">\n${body}</g>\n`;
}

/** Drawings side by side, their axes on one line. */
export function row(drawings: Drawing[], gap = 16): Drawing {
  const axis = Math.max(...drawings.map(axisOf));
  const below = Math.max(...drawings.map((drawing) => drawing.height - axisOf(drawing)));
  let body = '';
  let width = -gap;
  for (const drawing of drawings) {
    body += moved(drawing, width + gap, axis - axisOf(drawing));
    width += gap + drawing.width;
  }
  return { width, height: axis + below, axis, body };
}

/** Drawings below each other, their centres or their left edges on one line. */
export function column(drawings: Drawing[], gap = 16, align: 'centre' | 'left' = 'centre'): Drawing {
  const width = Math.max(...drawings.map((drawing) => drawing.width));
  let body = '';
  let height = -gap;
  for (const drawing of drawings) {
    body += moved(drawing, align === 'left' ? 0 : (width - drawing.width) / 2, height + gap);
    height += gap + drawing.height;
  }
  return { width, height, body };
}

const MARGIN = 16;

/**
 * The whole figure as the text of an SVG file: dark on a white card with round corners, which reads well on
 * any page, with a title for those who cannot see it.
 */
export function toSvg(drawing: Drawing, title: string): string {
  const width = rounded(Math.ceil(drawing.width) + 2 * MARGIN);
  const height = rounded(Math.ceil(drawing.height) + 2 * MARGIN);
  const card = { width: '100%', height: '100%', rx: 8, fill: '#ffffff' };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Helvetica, Arial, sans-serif" fill="${colours.ink}">\n`,
    element('title', {}, title),
    drawing.body.includes('url(#hatch)') ? HATCH : '',
    element('rect', card),
    moved(drawing, MARGIN, MARGIN),
    '</svg>\n',
  ].join('');
}

const HATCH = `<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#f4f5f7"/><path d="M0 0V6" stroke="#c3c9d1" stroke-width="2"/></pattern></defs>\n`;
