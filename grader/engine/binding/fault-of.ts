import type { Answer, ForeignError } from '../sandbox/answer.ts';
import { IMPORT_ERROR } from '../sandbox/confine-imports.ts';
import type { Fault } from './fault.ts';
import { whereThrown } from './where-thrown.ts';

/**
 * What a student is told of an answer that is none: a verdict, and a sentence that says what to look for.
 *
 * @param task the function that was asked, or `the file`
 */
export function faultOf(task: string, answer: Answer): Fault {
  switch (answer.kind) {
    case 'missing':
      return {
        verdict: 'missing',
        message:
          answer.found === 'nothing'
            ? `${task} is not exported: the file must say "export function ${task}"`
            : `${task} is exported, but as a ${answer.found}, not as a function`,
      };
    case 'absent':
      return { verdict: 'missing', message: answer.problem };
    case 'unreadable':
      return { verdict: 'error', message: `what ${task} returned ${answer.reason}` };
    case 'broken':
      return { verdict: 'error', message: `the file could not be loaded: ${explainLoadError(answer.error)}` };
    case 'failed':
      return { verdict: 'internal-error', message: answer.problem };
    case 'ended':
      return endingFault(task, answer.ending);
    default:
      return { verdict: 'not-started', message: `${task} is still to do` };
  }
}

/** What to do about what keeps a file from loading, by what is said of it. */
const ADVICE: [said: RegExp, advice: string][] = [
  [
    /(?:export assignment|import equals declaration) is not supported in strip-only mode/,
    'These files are ES modules: write import … from, and export before what is to be seen',
  ],
  [
    /is not supported in strip-only mode/,
    'Enums, namespaces and parameter properties need more than removing types: write plain objects and fields',
  ],
  [
    /^(?:require|module|exports|__\w+) is not defined in ES module scope/,
    'These files are ES modules: write import … from, and export before what is to be seen',
  ],
  [
    /does not provide an export named/,
    'Where that is a type it needs the word: import type { … }, or import { type … }',
  ],
  [/^Invalid or unexpected token$/, 'Decorators, which begin with @, do not run here'],
  [/^Code generation from strings disallowed/, 'eval and new Function are not there when this is graded'],
];

function explainLoadError({ name, message, stack }: ForeignError): string {
  const where = whereThrown(stack);
  const place = where === undefined ? '' : ` (${where})`;
  const advice = ADVICE.find(([said]) => said.test(message))?.[1];
  // What Node goes on to explain names files of the grader's.
  const said = advice ? message.split('\n')[0]!.replace(/, you can use import instead.*/, '') : message;
  return `${name === IMPORT_ERROR ? '' : `${name}: `}${said}${place}${advice ? `. ${advice}` : ''}`;
}

/** A machine with too much to do makes nobody's code wrong, and whoever reads this should know of it. */
const whyOutOfTime = ({ idleUsedMs }: Extract<Answer, { kind: 'ended' }>['ending']): string =>
  idleUsedMs === undefined
    ? 'does every loop end?'
    : `it had used only ${Math.round(idleUsedMs)} ms of processor time when the clock ended it, so the machine is busy, or it waits for something`;

function endingFault(task: string, ending: Extract<Answer, { kind: 'ended' }>['ending']): Fault {
  switch (ending.cause) {
    case 'time':
      return { verdict: 'timeout', message: `${task} did not finish in time: ${whyOutOfTime(ending)}` };
    case 'check-time':
      return {
        verdict: 'timeout',
        message: `each call of ${task} ends, but all those of this check together take too long: is some work done twice?`,
      };
    case 'exercise-time':
      return {
        verdict: 'timeout',
        message: `${task} was not called any more: the calls of this exercise have used up their time`,
      };
    case 'memory':
      return {
        verdict: 'crash',
        message: `${task} used more memory than is allowed: does something grow without end?`,
      };
    case 'output':
      return { verdict: 'crash', message: `${task} printed more than is allowed` };
    default:
      return ending.code === 13
        ? { verdict: 'crash', message: 'the file waits at its top level for a promise that never settles' }
        : { verdict: 'crash', message: `the process ended in the middle of ${task}` };
  }
}
