import type { Grid } from '../../exercises/lib/types.ts';
import {
  arrow,
  caption,
  colours,
  column,
  drawGrid,
  type Frame,
  type GridOptions,
  row,
  toSvg,
  wrongCells,
} from '../../grader/show/svg/svg.ts';
import { localityGrid, receptiveField, slideWindow } from './locality-grid.ts';
import * as columnsBeforeRows from './misconceptions/columns-before-rows.ts';
import * as lastWindowForgotten from './misconceptions/last-window-forgotten.ts';
import * as rowsAreOneArray from './misconceptions/rows-are-one-array.ts';
import * as windowOneTooWide from './misconceptions/window-one-too-wide.ts';

const smiley: Grid = [
  [0, 0, 0, 0, 0, 0],
  [0, 1, 0, 0, 1, 0],
  [0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0],
  [0, 1, 0, 0, 1, 0],
  [0, 0, 1, 1, 0, 0],
];

const image: GridOptions = { cell: 36, shade: 'grey', indices: true };

/** A cell of the counts as a frame of its own. */
const cellFrame = (row: number, column: number): Frame => ({
  top: row,
  left: column,
  bottom: row + 1,
  right: column + 1,
});

/** The gaze without overlap: each block of four pixels becomes one cell, drawn as large as its block. */
function gaze(): string {
  const counts = localityGrid(smiley, 2);
  const seen = [
    { row: 0, column: 0, colour: colours.orange },
    { row: 2, column: 1, colour: colours.vermilion },
  ];
  const blocks = counts.flatMap((cells, row) => cells.map((_, column) => receptiveField(row, column, 2, 2)));
  return toSvg(
    row([
      caption(
        drawGrid(smiley, {
          ...image,
          numbers: false,
          frames: [
            ...blocks.map((block) => ({ ...block, colour: colours.line })),
            ...seen.map(({ row, column, colour }) => ({ ...receptiveField(row, column, 2, 2), colour })),
          ],
        }),
        'the image: 6×6 pixels, 0 light, 1 dark',
      ),
      arrow('2×2 gaze,\nno overlap'),
      caption(
        drawGrid(counts, {
          cell: 72,
          shade: 'grey',
          full: 4,
          indices: true,
          frames: seen.map(({ row, column, colour }) => ({ ...cellFrame(row, column), colour })),
        }),
        'the counts: 3×3 cells, of 0 to 4 dark pixels',
      ),
    ]),
    'A 2×2 gaze moves over a 6×6 smiley without overlap and counts dark pixels into a 3×3 grid',
  );
}

/** Stride 2 with a window of 3: the third window of a row would leave the image and is dropped. */
function stride(): string {
  const [size, step] = [3, 2];
  const counts = slideWindow(smiley, size, step);
  const colourOf = [colours.blue, colours.orange];
  const window = (column: number) => receptiveField(0, column, size, step);
  const last = receptiveField(counts.length - 1, counts[0]!.length - 1, size, step);
  return toSvg(
    row([
      caption(
        drawGrid(smiley, {
          ...image,
          hatched: (row, column) => row >= last.bottom || column >= last.right,
          frames: [
            { ...window(2), colour: colours.grey, dashed: true },
            { ...window(0), colour: colourOf[0]!, tinted: true },
            { ...window(1), colour: colourOf[1]!, tinted: true },
          ],
        }),
        'hatched: seen by no window',
      ),
      arrow('size 3,\nstride 2'),
      caption(
        drawGrid(counts, {
          cell: 54,
          shade: 'grey',
          full: 9,
          frames: colourOf.map((colour, column) => ({ ...cellFrame(0, column), colour })),
        }),
        'the counts: 2×2 cells',
      ),
    ]),
    'A 3×3 window moves over the 6×6 smiley by two pixels; the third window of a row does not fit and is dropped',
  );
}

/** One cell and what it has seen: here the whole mouth. */
function field(): string {
  const [row_, column, size, step] = [2, 1, 4, 1];
  const counts = slideWindow(smiley, size, step);
  const seen = receptiveField(row_, column, size, step);
  return toSvg(
    row([
      caption(
        drawGrid(counts, {
          cell: 54,
          shade: 'grey',
          full: 16,
          indices: true,
          frames: [{ ...cellFrame(row_, column), colour: colours.vermilion }],
        }),
        `the cell in row ${row_}, column ${column}`,
      ),
      arrow('has seen'),
      caption(
        drawGrid(smiley, { ...image, frames: [{ ...seen, colour: colours.vermilion, tinted: true }] }),
        `top ${seen.top}, left ${seen.left}, bottom ${seen.bottom}, right ${seen.right}`,
      ),
    ]),
    'The receptive field of one cell of the counts: the 4×4 window that holds the whole mouth of the smiley',
  );
}

/** What four wrong solutions make of an oblong face. */
function whatGoesWrong(): string {
  const face = smiley.slice(1, 2).concat(smiley.slice(3));
  const due = localityGrid(face, 2);
  const look: GridOptions = { cell: 36, shade: 'grey', full: 4 };
  const wrong = (name: string, { localityGrid: grid }: { localityGrid: typeof localityGrid }) => {
    const counts = grid(face, 2);
    return caption(drawGrid(counts, { ...look, frames: wrongCells(due, counts) }), name);
  };
  return toSvg(
    column(
      [
        row([
          caption(drawGrid(face, { ...image, cell: 28, numbers: false }), 'a face of 4×6 pixels'),
          arrow('2×2 gaze'),
          caption(drawGrid(due, look), 'due'),
        ]),
        row(
          [
            wrong('rows and columns\nexchanged', columnsBeforeRows),
            wrong('windows one\npixel too wide', windowOneTooWide),
            wrong('last window\nforgotten', lastWindowForgotten),
            wrong('one array\nfor all rows', rowsAreOneArray),
          ],
          40,
        ),
      ],
      24,
    ),
    'An oblong face, the counts that are due, and what four wrong solutions return, the wrong cells framed',
  );
}

/** The figures of the lesson, by file name. */
export const figures: Record<string, () => string> = {
  gaze,
  stride,
  'receptive-field': field,
  'what-goes-wrong': whatGoesWrong,
};
