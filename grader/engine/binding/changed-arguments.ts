import type { CallPictures } from '../../checks/call-picture.ts';
import { findDifference } from '../../checks/near.ts';
import { formatCall, formatValue } from './format-call.ts';

/** An argument that a call has left otherwise than it was given. */
interface Change {
  task: string;
  index: number;
  before: unknown[];
  after: unknown;
}

const EXACT = { absolute: 0, relative: 0 };

/** Notes the arguments that functions change under their caller: the first of each function. */
export class ChangedArguments {
  readonly #seen = new Set<string>();
  #untold: Change[] = [];

  /**
   * @param before the arguments as they were given
   * @param after the copies that the function was given
   */
  note(task: string, before: unknown[], after: unknown[]): void {
    if (this.#seen.has(task)) return;
    const index = before.findIndex((value, at) => findDifference(after[at], value, EXACT) !== undefined);
    if (index < 0) return;
    this.#seen.add(task);
    this.#untold.push({ task, index, before, after: after[index] });
  }

  /** What there is to tell since the last time; a function may be allowed to change what it is given. */
  take(pictures: CallPictures): string | undefined {
    const told = this.#untold.flatMap((change) => {
      const { names, mayChange = [] } = pictures[change.task] ?? { names: [] };
      const name = names[change.index] ?? `argument ${change.index + 1}`;
      return mayChange.includes(name) ? [] : sentenceOf(change, name);
    });
    this.#untold = [];
    return told.length > 0 ? told.join('\n') : undefined;
  }
}

function sentenceOf({ task, before, after }: Change, name: string): string {
  const call = formatCall({ task, args: before, outcome: { returned: undefined } }).replace(
    / → undefined$/,
    '',
  );
  return `${task} changes its argument ${name}, which whoever calls it may still need: ${call} leaves ${formatValue(after)}. No points depend on it.`;
}
