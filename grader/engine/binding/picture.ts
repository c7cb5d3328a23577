import { z } from 'zod';

const Place = z.tuple([z.number().int(), z.number().int()]);

const Panel = z
  .strictObject({
    role: z.enum(['input', 'weights', 'expected', 'received', 'side']),
    title: z.string(),
    cells: z.array(z.array(z.string())).meta({
      description: 'Row by row; rows may differ in length where a submission’s did',
    }),
    frame: z
      .strictObject({ top: z.number(), left: z.number(), bottom: z.number(), right: z.number() })
      .meta({ description: 'Around the window that matters, in rows and columns of `cells`' })
      .optional(),
    wrong: z.array(Place).meta({ description: 'The wrong cells, as [row, column] of `cells`' }).optional(),
    pale: z
      .array(Place)
      .meta({ description: 'Cells of the padding, as [row, column] of `cells`' })
      .optional(),
    part: z.string().meta({ description: 'Which part of a larger grid is shown' }).optional(),
  })
  .meta({
    description:
      'An argument, weights, what was expected, what came back, or one of two sides that should agree',
  });

/** A failure, ready to be drawn: the same description for the terminal, for HTML and for SVG. */
export const FailurePicture = z.strictObject({
  call: z.string().meta({
    description:
      'The call in short, its grids by their names; of several that are compared a line each, with its answer',
  }),
  panels: z.array(Panel),
  difference: z
    .string()
    .meta({ description: 'The first wrong cell and what stands there, or how the shapes differ' })
    .optional(),
  terms: z.string().meta({ description: 'The first wrong cell, term by term: `1·0 + 0·2 = 0`' }).optional(),
});

export type Panel = z.infer<typeof Panel>;
export type FailurePicture = z.infer<typeof FailurePicture>;
