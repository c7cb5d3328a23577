import { z } from 'zod';

const Cell = z.tuple([z.number().int(), z.number().int()]);

const Panel = z.strictObject({
  role: z.enum(['input', 'weights', 'expected', 'received']),
  title: z.string(),
  cells: z.array(z.array(z.string())),
  frame: z
    .strictObject({ top: z.number(), left: z.number(), bottom: z.number(), right: z.number() })
    .meta({ description: 'Around the window that matters, in rows and columns of `cells`' })
    .optional(),
  wrong: z.array(Cell).meta({ description: 'The wrong cells, as [row, column] of `cells`' }).optional(),
  pale: z.array(Cell).meta({ description: 'Cells of the padding' }).optional(),
  part: z.string().meta({ description: 'Which part of a larger grid is shown' }).optional(),
});

/** A failure as it is drawn: see `FailurePicture`. */
export const Picture = z.strictObject({
  call: z.string(),
  panels: z.array(Panel),
  difference: z.string().optional(),
  terms: z.string().meta({ description: 'The first wrong cell, computed term by term' }).optional(),
});
