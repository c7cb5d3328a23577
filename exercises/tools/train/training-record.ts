import { z } from 'zod';
import type { TrainingState } from './train-network.ts';
import { readTrained } from './weights-file.ts';

const Settings = z.object({
  images: z.number().int().positive(),
  epochs: z.number().int().positive(),
  batch: z.number().int().positive(),
  rate: z.number().positive(),
  seed: z.number().int(),
});

/** How a network was trained. */
export type Settings = z.infer<typeof Settings>;

const Record = Settings.extend({ losses: z.array(z.number()), accuracies: z.array(z.number()) });

/**
 * Reads a network that was saved while it was trained, to go on with it.
 *
 * @throws Error naming the file and what is wrong with it
 */
export function readRecord(file: string): { settings: Settings; state: TrainingState } {
  const { params, training } = readTrained(file);
  const parsed = Record.safeParse(training);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = `training.${issue!.path.join('.')}`;
    throw new Error(
      `${file} does not tell how far its training was (${where}: ${issue!.message}): train anew`,
    );
  }
  const { losses, accuracies, ...settings } = parsed.data;
  const steps = Math.ceil(settings.images / settings.batch) * settings.epochs;
  if (losses.length >= steps) throw new Error(`${file} is trained to its end: there is nothing to resume`);
  return { settings, state: { params, losses, accuracies } };
}
