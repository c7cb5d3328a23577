import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { inspect } from 'node:util';
import { runInThisContext } from 'node:vm';
import chalk from 'chalk';
import ts from 'typescript';
import { ROOT } from '../../engine/course/course.ts';
import { writeWhole } from '../../engine/files/write-whole.ts';
import { describeToDo } from './describe-to-do.ts';
import { drawn } from './show.ts';
import { StudentFunctions } from './student-functions.ts';

/** Where lines come from and where answers go. */
interface Streams {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
}

const HISTORY = join(ROOT, '.course/repl-history.json');
const KEPT_LINES = 500;

const HELP = `Type what TypeScript you like: your functions are at hand as you last saved them.
Tab       completes a name
↑ ↓       earlier lines
Ctrl-C    gives up the line, or stops a loop
.help     this
.exit     ends, as Ctrl-D does`;

/**
 * Reads lines of TypeScript and answers each before it reads the next: the student's functions as they are saved at
 * that moment are at hand, and the course's vocabulary. Types are taken out, not checked.
 *
 * @param words what else is at hand, by name
 * @returns when the input has ended and all of it is answered
 */
export async function replSession({ input, output }: Streams, words: Record<string, unknown>): Promise<void> {
  const terminal = Boolean(input.isTTY && output.isTTY);
  const functions = new StudentFunctions();
  // One realm: an array that is typed in is an array to whatever it is given to.
  Object.assign(globalThis, words);
  const names = new Set(Object.keys(words));
  const lines = createInterface({
    input,
    ...(terminal ? { output } : {}),
    terminal,
    history: terminal ? readHistory() : [],
    historySize: KEPT_LINES,
    completer: (line: string) => completed(line, names),
  });
  let open = '';
  const ask = () => {
    lines.setPrompt(open === '' ? '> ' : '… ');
    if (terminal) lines.prompt();
  };
  lines.on('SIGINT', () => {
    if (open === '' && lines.line === '') lines.close();
    // The line in hand is given up, as in a shell.
    else {
      open = '';
      lines.write(null, { ctrl: true, name: 'u' });
      ask();
    }
  });
  lines.on('history', (history: string[]) => keepHistory(history));
  ask();
  for await (const line of lines) {
    if (line.trim() === '.exit') break;
    if (line.trim() === '.help') {
      output.write(`${HELP}\n`);
      open = '';
      ask();
      continue;
    }
    const code = transpiled(open + line);
    open = code === undefined ? `${open}${line}\n` : '';
    if (code !== undefined) {
      for (const name of await bring(functions)) names.add(name);
      // The keyboard is the system's meanwhile: Ctrl-C ends a loop that would not.
      if (terminal) input.setRawMode(false);
      const answer = await evaluate(code, (output.columns || 80) - 1);
      if (terminal) input.setRawMode(true);
      if (answer !== undefined) output.write(`${answer}\n`);
    }
    ask();
  }
}

/** Brings what the student has saved since the last time. @returns the functions' names */
async function bring(functions: StudentFunctions): Promise<string[]> {
  const changed = await functions.changed();
  Object.assign(globalThis, changed);
  for (const [file, { name, message }] of functions.problems) {
    console.log(`${relative(ROOT, file)} cannot be read: ${name}: ${message.split('\n')[0]}`);
  }
  functions.problems.clear();
  return Object.keys(changed);
}

/** Lines of TypeScript as JavaScript; `undefined` where a bracket is still open. */
function transpiled(lines: string): string | undefined {
  const { outputText, diagnostics } = ts.transpileModule(lines, {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, alwaysStrict: false },
    reportDiagnostics: true,
  });
  // Those without a file speak of the options.
  const wrong = diagnostics?.some(({ file }) => file !== undefined) ?? false;
  const count = (brackets: RegExp) => lines.match(brackets)?.length ?? 0;
  if (wrong && count(/[([{]/g) > count(/[)\]}]/g)) return undefined;
  // The compiler mends what is wrong in its own way: then V8 is to say what it is.
  return wrong ? lines : outputText;
}

/** What the code comes to, as text; nothing where it comes to nothing. */
async function evaluate(code: string, columns: number): Promise<string | undefined> {
  try {
    const value: unknown = await runInThisContext(code, { filename: 'line', breakOnSigint: true });
    return value === undefined ? undefined : written(value, columns);
  } catch (error) {
    return chalk.red(error instanceof Error ? (describeToDo(error) ?? described(error)) : inspect(error));
  }
}

/** Grids are drawn, the rest is written as Node writes it. */
function written(value: unknown, columns: number): string {
  const isDrawn = Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
  return isDrawn ? drawn(value, { columns }) : inspect(value, { colors: chalk.level > 0 });
}

/** The error and where in the student's files it was thrown. */
function described({ name, message, stack = '' }: Error): string {
  const places = stack.split('\n').filter((line) => /\/exercises\/\d\d-/.test(line));
  const short = places.map((place) =>
    place.replace(/file:\/\/.*(?=exercises\/)/, '').replace(/\?saved=[\d.]+/, ''),
  );
  return [`${name}: ${message}`, ...short.slice(0, 5)].join('\n');
}

function completed(line: string, names: Set<string>): [string[], string] {
  const [word = ''] = /\w*$/.exec(line) ?? [];
  return [word === '' ? [] : [...names].filter((name) => name.startsWith(word)), word];
}

/** The lines of earlier sessions, the latest first; none where there is no such file or it is damaged. */
function readHistory(): string[] {
  try {
    const history: unknown = JSON.parse(readFileSync(HISTORY, 'utf8'));
    return Array.isArray(history) ? history.filter((line) => typeof line === 'string') : [];
  } catch {
    return [];
  }
}

function keepHistory(history: string[]): void {
  try {
    writeWhole(HISTORY, JSON.stringify(history));
  } catch {
    // A read-only folder: the history ends with the session.
  }
}
