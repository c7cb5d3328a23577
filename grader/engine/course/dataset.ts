import { z } from 'zod';
import { fields } from './fields.ts';

const File = fields({
  file: z.string().min(1).describe("Its path in the data set's folder"),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256: 64 hexadecimal digits, in lower case'),
  bytes: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('Its size: where it is given, a file that was cut is told from one that was altered'),
});

const whereItIs = {
  name: z.string().min(1).describe('What lessons and messages call it'),
  package: z
    .string()
    .min(1)
    .optional()
    .describe("The npm package that brings it; without one it is part of the course's repository"),
  folder: z.string().min(1).default('.').describe("In the package, or below the course's root"),
};

/** A data set as `course.json` declares it: where it is, which files it has, and how they are read. */
export const Dataset = z.discriminatedUnion('reader', [
  fields({
    ...whereItIs,
    /** Two IDX files of bytes a split: what is to be read, and what it is. */
    reader: z.literal('idx'),
    splits: z.record(z.string(), fields({ images: File, labels: File })),
  }),
  fields({
    ...whereItIs,
    /** PNG images, all of one size; the folder that an image is in says what it is. */
    reader: z.literal('images'),
    splits: z.record(z.string(), z.array(File).min(1)),
  }),
]);

export type Dataset = z.infer<typeof Dataset>;
export type DatasetFile = z.infer<typeof File>;
