import stringWidth from 'string-width';
import { type Drawing, element } from '../../show/svg/drawing.ts';
import { colours } from '../../show/svg/palette.ts';
import { textWidth } from '../../show/svg/text.ts';

const SIZE = 13;
const CELL = 7.9;
const LINE = 18;
const MARGIN = 16;
const BAR = 30;
const TITLE = 12;
/** What the three dots take of the bar. */
const DOTS = MARGIN + 48;

/** The colours that Chalk's codes stand for, on a light ground. */
const INKS: Record<number, string> = {
  30: colours.ink,
  31: '#b3261e',
  32: '#1a7f4e',
  33: '#8a5a00',
  34: colours.blue,
  35: '#8e3b72',
  36: '#0b6b7a',
  90: colours.grey,
};

interface Style {
  ink: string;
  bold: boolean;
  dim: boolean;
}

const PLAIN: Style = { ink: colours.ink, bold: false, dim: false };

function restyled(style: Style, code: number): Style {
  if (code === 0) return PLAIN;
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 39) return { ...style, ink: PLAIN.ink };
  const ink = INKS[code];
  return ink ? { ...style, ink } : style;
}

/**
 * A terminal's screen as a drawing.
 *
 * @param text lines with the escape codes of colours, as programs print them; other codes are left out
 * @param title what stands in the window's bar, such as the command
 */
export function drawTerminal(text: string, title: string): Drawing {
  const lines = text.trimEnd().split('\n');
  let style = PLAIN;
  let columns = 0;
  let body = '';
  lines.forEach((line, row) => {
    let column = 0;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these codes begin with the escape character
    for (const part of line.split(/(\u001B\[[\d;]*m)/)) {
      if (part.startsWith('\u001B')) {
        for (const code of part.slice(2, -1).split(';')) style = restyled(style, Number(code));
        continue;
      }
      const width = stringWidth(part);
      if (part.trim() !== '') {
        // Cells stay in line whatever font draws them: each word starts at its own column.
        for (const word of part.matchAll(/\S+/g)) {
          const at = column + stringWidth(part.slice(0, word.index));
          body += element(
            'text',
            {
              x: MARGIN + at * CELL,
              y: BAR + MARGIN + row * LINE + SIZE - 2,
              'font-family': 'ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace',
              'font-size': SIZE,
              'font-weight': style.bold ? 'bold' : undefined,
              fill: style.dim ? colours.grey : style.ink,
              textLength: stringWidth(word[0]) * CELL,
              lengthAdjust: 'spacingAndGlyphs',
            },
            word[0],
          );
        }
      }
      column += width;
    }
    columns = Math.max(columns, column);
  });
  // The title stands in the middle, clear of the three dots, also where its font is wide.
  const width = Math.ceil(Math.max(columns * CELL + 2 * MARGIN, 1.15 * textWidth(title, TITLE) + 2 * DOTS));
  const height = BAR + lines.length * LINE + 2 * MARGIN;
  const dots = [0, 1, 2].map((index) =>
    element('circle', { cx: MARGIN + 2 + 16 * index, cy: BAR / 2, r: 5, fill: colours.line }),
  );
  const name = element(
    'text',
    { x: width / 2, y: BAR / 2 + 4, 'font-size': TITLE, 'text-anchor': 'middle', fill: colours.grey },
    title,
  );
  const bar = element('path', { d: `M0 ${BAR}H${width}`, stroke: colours.line });
  return { width, height, body: dots.join('') + name + bar + body };
}
