import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Exercise, filesOf, folderOf, ROOT } from '../course/course.ts';
import type { SandboxSettings } from '../sandbox/launch.ts';
import { prepareStage } from '../sandbox/prepare-stage.ts';
import { stageSubmission } from '../sandbox/stage.ts';

/** What timed checks compare submissions with, ready for sandboxes: apart from every submission, which never sees it. */
export interface Baselines {
  /** By exercise's folder, where it has one. */
  of: Record<string, { file: string; stage: string }>;
  remove(): void;
}

/**
 * Stages the baselines of the exercises that have one.
 *
 * @param settings of the sandboxes that they run in
 */
export async function stageBaselines(
  exercises: Exercise[],
  settings: Omit<SandboxSettings, 'stage'>,
): Promise<Baselines> {
  const timed = exercises.filter((exercise) => existsSync(filesOf(exercise).baseline));
  if (timed.length === 0) return { of: {}, remove() {} };
  const modules = timed.map((exercise) => ({
    folder: folderOf(exercise),
    module: basename(filesOf(exercise).baseline),
  }));
  const {
    folder: stage,
    modules: staged,
    remove,
  } = stageSubmission(join(ROOT, 'solutions'), modules, join(ROOT, 'exercises/lib'), settings.limits);
  try {
    await prepareStage({ ...settings, stage });
    const of: Baselines['of'] = {};
    for (const { folder } of modules) {
      const module = staged[folder]!;
      if ('problem' in module) throw new Error(`the baseline of ${folder}: ${module.problem}`);
      of[folder] = { file: module.file, stage };
    }
    return { of, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
