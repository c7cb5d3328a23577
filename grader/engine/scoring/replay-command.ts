import type { Exercise } from '../course/course.ts';

/** The command that runs a check again, straight to its counterexample where there is one. */
export function replayCommand(
  { id }: Pick<Exercise, 'id'>,
  check: string,
  counterexample?: { seed: number; path: string },
): string {
  const way = counterexample ? ` --seed ${counterexample.seed} --path ${counterexample.path}` : '';
  return `npm run check -- ${id}${way} --only ${JSON.stringify(check)}`;
}
