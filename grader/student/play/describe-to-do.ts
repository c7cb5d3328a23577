import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../engine/course/course.ts';
import { describeTask, remainingTasks, unfinishedFunction } from '../remaining-tasks.ts';

/** A sentence instead of a stack trace where a function of an exercise is still the stub's. */
export function describeToDo(error: unknown): string | undefined {
  const name = unfinishedFunction(error);
  const [path, exercise] = /exercises\/(\d\d)-[\w-]+\/[\w-]+\.ts/.exec((error as Error)?.stack ?? '') ?? [];
  if (!name || !path || !exercise) return undefined;
  const tasks = remainingTasks(readFileSync(join(ROOT, path), 'utf8'));
  return describeTask(exercise, tasks.find((task) => task.name === name) ?? { name });
}
