import type { FailurePicture, Panel } from '../engine/binding/picture.ts';
import { element } from '../show/svg/drawing.ts';
import { caption, colours, column, type Drawing, drawGrid, type Frame, row, toSvg } from '../show/svg/svg.ts';
import { textWidth } from '../show/svg/text.ts';

const WRONG = '#f9d7d3';

/** Draws a failure as a figure: the text of an SVG file. */
export function pictureSvg({ call, panels, difference, terms }: FailurePicture): string {
  const title = call.replaceAll('\n', ' ') || difference || 'A failing check';
  const drawing = column(
    [
      ...(call ? call.split('\n').map((text) => line(text, true)) : []),
      ...(panels.length > 0 ? [row(panels.map(drawPanel), 28)] : []),
      ...(difference ? [line(difference)] : []),
      ...(terms ? [line(`it should be  ${terms}`)] : []),
    ],
    14,
    'left',
  );
  return toSvg(drawing, title);
}

/** A line of text that begins at the left edge, whatever font draws it. */
function line(text: string, bold = false): Drawing {
  const size = 14;
  const body = element(
    'text',
    { x: 0, y: size, 'font-size': size, 'font-weight': bold ? 'bold' : undefined },
    text,
  );
  // Room for fonts that are wider than most.
  return { width: textWidth(text, size) * 1.2, height: 1.3 * size, body };
}

function drawPanel({ title, cells, frame, wrong = [], pale = [], part }: Panel): Drawing {
  const has = (places: [number, number][], y: number, x: number) =>
    places.some(([top, left]) => top === y && left === x);
  // Each wrong cell in a dashed frame of its own: colour is not all that tells it.
  const marks = wrong.map(
    ([top, left]): Frame => ({
      top,
      left,
      bottom: top + 1,
      right: left + 1,
      dashed: true,
      colour: '#b3261e',
    }),
  );
  const grid = drawGrid(cells, {
    shade: (_value, y, x) => (has(wrong, y, x) ? WRONG : colours.white),
    hatched: (y, x) => has(pale, y, x),
    frames: [...(frame ? [frame] : []), ...marks],
  });
  const captioned = caption(grid, title.trim(), { side: 'above' });
  return part ? caption(captioned, `(${part})`, { size: 11, colour: colours.grey }) : captioned;
}
