/** A function that the student has not begun. */
export interface RemainingTask {
  name: string;
  /** Its number in the lesson, where its docstring tells. */
  task?: number;
}

const TO_DO = /^to do: (\w+)$/;

/** The function whose stub threw this; `undefined` where it is another error. */
export const unfinishedFunction = (error: unknown): string | undefined =>
  error instanceof Error ? TO_DO.exec(error.message)?.[1] : undefined;

/** The functions of an exercise's file whose body is still the stub's, in the order of the file. */
export function remainingTasks(source: string): RemainingTask[] {
  return [...source.matchAll(/throw new Error\(['"`]to do: (\w+)['"`]\)/g)].map(([, name = '']) => {
    const before = source.slice(0, Math.max(0, source.search(new RegExp(`function ${name}\\b`))));
    const docstring = before.slice(Math.max(0, before.lastIndexOf('/**')));
    const task = /Task (\d+)\./.exec(docstring)?.[1];
    return { name, ...(task === undefined ? {} : { task: Number(task) }) };
  });
}

/** `exercise 07, Task 4: poolForward is still to do` */
export function describeTask(exercise: string, { name, task }: RemainingTask): string {
  return `exercise ${exercise}${task === undefined ? '' : `, Task ${task}`}: ${name} is still to do`;
}
