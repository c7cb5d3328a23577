const SEEN = /^[^\p{C}\\/]+$/u;

/**
 * Why a file of an exercise's folder is not read when it is graded, by its name; `undefined` where it may be the module
 * or one of its helpers.
 *
 * @param name its path within the folder
 */
export function whyNotCode(name: string): string | undefined {
  if (/[\\/]/.test(name)) return 'files in folders below that of the exercise are not';
  if (!name.endsWith('.ts')) return 'only files whose names end with .ts are';
  if (/\.(test|d)\.ts$/.test(name)) return 'checks (.test.ts) and declarations (.d.ts) are not';
  return SEEN.test(name) ? undefined : 'its name has signs that cannot be seen';
}

/** Whether a file of this name may be a module of an exercise or one of its helpers. */
export const isCode = (name: string): boolean => whyNotCode(name) === undefined;
