/** A function that the student has not begun. */
export interface RemainingTask {
  name: string;
  /** Its number in the lesson, where its docstring tells. */
  task?: number;
}

/** The functions of an exercise's file whose body is still the stub's, in the order of the lesson. */
export function remainingTasks(source: string): RemainingTask[] {
  return [...source.matchAll(/throw new Error\(['"`]to do: (\w+)['"`]\)/g)]
    .map(([, name]): RemainingTask => {
      const before = source.slice(0, Math.max(0, source.search(new RegExp(`function ${name}\\b`))));
      const docstring = before.slice(Math.max(0, before.lastIndexOf('/**')));
      const task = /Task (\d+)\./.exec(docstring)?.[1];
      return { name: name!, ...(task === undefined ? {} : { task: Number(task) }) };
    })
    .sort((one, other) => (one.task ?? Infinity) - (other.task ?? Infinity) || 0);
}

/** `exercise 06, Task 4: poolForward is still to do` */
export function describeTask(exercise: string, { name, task }: RemainingTask): string {
  return `exercise ${exercise}${task === undefined ? '' : `, Task ${task}`}: ${name} is still to do`;
}
