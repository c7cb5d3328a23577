import { basename, join } from 'node:path';
import { type TrustedAnswerer, trustedAnswerer } from '../../engine/binding/trusted-answerer.ts';
import { type Exercise, filesOf } from '../../engine/course/course.ts';
import { modulesIn } from '../../engine/course/modules-in.ts';
import { loadModule } from '../load-module.ts';

/** A misconception, ready to be asked. */
export interface CastMember {
  name: string;
  sentence: string;
  /** Students may be told its sentence. */
  isPublic: boolean;
  answerer: TrustedAnswerer;
}

/** Everybody whose answers a diagnosis has to tell apart. */
export interface DiagnosisCast {
  reference: TrustedAnswerer;
  /** Where several answers are right, they may give another than the reference. */
  variants: TrustedAnswerer[];
  misconceptions: CastMember[];
}

/**
 * Loads the reference, the variants and the misconceptions of an exercise.
 *
 * @throws InputError naming the one that cannot be loaded
 */
export async function loadCast(exercise: Exercise): Promise<DiagnosisCast> {
  const { reference, variants, misconceptions } = filesOf(exercise);
  return {
    reference: trustedAnswerer(await loadModule(reference)),
    variants: await Promise.all(
      modulesIn(variants).map(async (file) => trustedAnswerer(await loadModule(join(variants, file)))),
    ),
    misconceptions: await Promise.all(
      modulesIn(misconceptions).map(async (file) => {
        const module = await loadModule(join(misconceptions, file));
        const { sentence, isPublic = false } = module;
        return { name: basename(file, '.ts'), sentence, isPublic, answerer: trustedAnswerer(module) };
      }),
    ),
  };
}
