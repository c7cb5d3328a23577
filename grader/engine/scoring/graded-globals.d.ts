// What a solution finds in grading besides the language itself; the sandbox's lock-down takes all else away.
declare const console: Record<
  | 'assert'
  | 'clear'
  | 'count'
  | 'countReset'
  | 'debug'
  | 'dir'
  | 'dirxml'
  | 'error'
  | 'group'
  | 'groupCollapsed'
  | 'groupEnd'
  | 'info'
  | 'log'
  | 'table'
  | 'time'
  | 'timeEnd'
  | 'timeLog'
  | 'trace'
  | 'warn',
  (...data: unknown[]) => void
>;
declare function structuredClone<T>(value: T): T;
declare function queueMicrotask(callback: () => void): void;
declare const performance: { now(): number; readonly timeOrigin: number };
