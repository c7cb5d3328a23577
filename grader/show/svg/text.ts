import { type Drawing, element, moved } from './drawing.ts';
import { colours } from './palette.ts';

/** How text looks. */
export interface TextOptions {
  size?: number;
  colour?: string;
  bold?: boolean;
}

/** About how wide a sans-serif font draws a text, without asking one: figures must not depend on the machine. */
export function textWidth(text: string, size: number): number {
  const share = (character: string): number => {
    if (/[ .,:;|!'’()[\]iljtfrI]/.test(character)) return 0.31;
    if (/[mwMW→←×÷=+−]/.test(character)) return 0.8;
    return /[A-Z]/.test(character) ? 0.69 : 0.56;
  };
  return size * [...text].reduce((sum, character) => sum + share(character), 0);
}

/** Text, of one line or of several joined by `\n`, centred. Alone it also serves as the operator between grids. */
export function label(text: string, { size = 14, colour, bold = false }: TextOptions = {}): Drawing {
  const lines = text.split('\n');
  const width = Math.max(...lines.map((line) => textWidth(line, size))) * (bold ? 1.08 : 1);
  const body = lines.map((line, index) =>
    element(
      'text',
      {
        x: width / 2,
        y: size * (0.98 + 1.3 * index),
        'font-size': size,
        'text-anchor': 'middle',
        'font-weight': bold ? 'bold' : undefined,
        fill: colour,
      },
      line,
    ),
  );
  return { width, height: size * (1.3 * lines.length), body: body.join('') };
}

/** A drawing with a text below or above it. In a row it still stands as it would without. */
export function caption(
  drawing: Drawing,
  text: string,
  { side = 'below', ...options }: TextOptions & { side?: 'below' | 'above' } = {},
): Drawing {
  const words = label(text, { size: 13, ...options });
  const width = Math.max(drawing.width, words.width);
  const gap = 6;
  const top = side === 'above' ? words.height + gap : 0;
  return {
    width,
    height: drawing.height + gap + words.height,
    axis: top + (drawing.axis ?? drawing.height / 2),
    body:
      moved(drawing, (width - drawing.width) / 2, top) +
      moved(words, (width - words.width) / 2, side === 'above' ? 0 : drawing.height + gap),
  };
}

/** A sign between drawings, such as ×, + or =. */
export const operator = (sign: string): Drawing => label(sign, { size: 26, colour: colours.grey });
