import { findDifference } from '../../checks/near.ts';

/** A line of a lesson that says what a call returns: `pool(grid, 2) // → [[4]]`. */
export interface LessonExample {
  /** Counted from 1. */
  line: number;
  expression: string;
  /** What the lesson says that it is, as JSON or `undefined`. */
  result: string;
}

const BLOCK = /^```ts\n(import \{ [^}]+ \} from '\.\/[\w-]+\.ts';\n)([\s\S]*?)^```$/gm;

/**
 * The examples of a lesson: the lines of each block of TypeScript that begins by importing from the exercise's file.
 *
 * @throws Error naming the first line of such a block that is no example: nobody could tell whether it is true
 */
export function lessonExamples(lesson: string): LessonExample[] {
  return [...lesson.matchAll(BLOCK)].flatMap(({ index, 0: block, 2: body }) => {
    const first = lesson.slice(0, index + block.indexOf(body!)).split('\n').length;
    return body!
      .split('\n')
      .map((text, offset) => ({ text: text.trim(), line: first + offset }))
      .filter(({ text }) => text !== '')
      .map(({ text, line }) => {
        const [, expression, result] = /^(.+?);?\s*\/\/ → (.+)$/.exec(text) ?? [];
        if (!expression || !result) {
          throw new Error(`line ${line} of the lesson is no example of the form "call // → result": ${text}`);
        }
        return { line, expression, result };
      });
  });
}

/**
 * Whether what a lesson says is so.
 *
 * @param module the reference's functions, which examples may call
 * @returns what is wrong with the example; `undefined` where it is true
 */
export function judgeExample(
  { line, expression, result }: LessonExample,
  module: Record<string, unknown>,
): string | undefined {
  const wrong = (why: string): string =>
    `line ${line} of the lesson says "${expression} // → ${result}": ${why}`;
  let said: unknown;
  try {
    said = result === 'undefined' ? undefined : JSON.parse(result);
  } catch (error) {
    return wrong(`the result is no JSON (${(error as Error).message})`);
  }
  let answer: unknown;
  try {
    answer = new Function(...Object.keys(module), `return (${expression});`)(...Object.values(module));
  } catch (error) {
    return wrong(`it throws ${error}`);
  }
  const difference = findDifference(answer, said);
  return difference && wrong(`it is ${JSON.stringify(answer)}`);
}
