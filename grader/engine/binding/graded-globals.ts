import type { AllowableGlobal } from '../sandbox/allowable-globals.ts';
import { isGraded, ownPerformance } from '../sandbox/lock-down.ts';

/**
 * Runs a student's code in this process with the globals that it has in grading: others are away for as long.
 *
 * @param sources the code: what it does not name need not be taken away, which takes its time at every call
 * @param allowed what the exercise may use besides the usual
 */
export function gradedGlobals(
  sources: string[],
  allowed: readonly AllowableGlobal[],
): <Result>(run: () => Result) => Result {
  const isNamed = (name: string): boolean =>
    sources.some((source) => source.includes(name) || source.includes('globalThis'));
  const away = Object.getOwnPropertyNames(globalThis)
    .filter((name) => isNamed(name) && (!isGraded(name, allowed) || name === 'performance'))
    .map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)!] as const)
    // What Vitest has fixed there is no submission's to know.
    .filter(([, { configurable }]) => configurable);
  const performance = { value: ownPerformance(), configurable: true, writable: true };
  return (run) => {
    for (const [name] of away) delete (globalThis as Record<string, unknown>)[name];
    if (isNamed('performance')) Object.defineProperty(globalThis, 'performance', performance);
    try {
      return run();
    } finally {
      for (const [name, before] of away) Object.defineProperty(globalThis, name, before);
    }
  };
}
