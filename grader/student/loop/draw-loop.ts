import chalk from 'chalk';
import stringWidth from 'string-width';
import { type CheckResult, commonFault, sumPoints, taskName } from '../../engine/scoring/report.ts';
import { failureText } from '../../reports/failure-text.ts';
import { fitLine } from '../../show/terminal/fit-line.ts';
import { wrapText } from '../../show/terminal/wrap-text.ts';
import {
  failingChecks,
  type LoopExercise,
  type LoopState,
  shownFailure,
  standOf,
  taskInHand,
} from './loop-state.ts';
import { LOOP_WORDS, type LoopWords } from './loop-words.ts';

const BAR = 10;

const MARKS = {
  unknown: chalk.dim('?'),
  open: chalk.dim('·'),
  begun: chalk.yellow('…'),
  done: chalk.green('✓'),
};

const wordsOf = ({ language }: LoopState): LoopWords => LOOP_WORDS[language];

interface Size {
  columns: number;
  rows: number;
}

/** The frame for a terminal of this size: at most `rows` lines of at most `columns`. */
export function drawLoop(state: LoopState, { columns, rows }: Size): string[] {
  const head = state.view === 'page' ? pageHead(state) : courseHead(state, columns);
  const foot = footOf(state, columns, rows);
  const body = bodyOf(state, columns);
  // In a terminal of a few rows the body goes first, then the head.
  const room = Math.max(0, rows - head.length - foot.length - 1);
  const most = Math.max(0, body.length - room);
  const from = Math.min(state.scroll, most);
  const shown = body.slice(from, from + room);
  const more = from < most ? chalk.dim(wordsOf(state).moreLines(most - from)) : '';
  const blank = Array<string>(Math.max(0, room - shown.length)).fill('');
  const frame = [...head, ...shown, ...blank, more, ...foot];
  return frame.slice(Math.max(0, frame.length - rows)).map((line) => fitLine(line, columns));
}

/** How far the body can be scrolled. */
export function mostScroll(state: LoopState, { columns, rows }: Size): number {
  const head = state.view === 'page' ? pageHead(state) : courseHead(state, columns);
  const room = Math.max(0, rows - head.length - footOf(state, columns, rows).length - 1);
  return Math.max(0, bodyOf(state, columns).length - room);
}

const pageHead = ({ page }: LoopState): string[] => [chalk.bold(page!.title), ''];

function courseHead(state: LoopState, columns: number): string[] {
  const { title, exercises, current } = state;
  const results = exercises.flatMap(({ result }) => result ?? []);
  const points = (key: 'score' | 'maxScore') => sumPoints(results.map((result) => result[key]));
  // What the hidden checks are worth is not known here, and before the first run nothing is.
  const all = results.length > 0 ? wordsOf(state).publicPoints(points('score'), points('maxScore')) : '';
  const name = fitLine(title, Math.max(0, columns - stringWidth(all) - 2));
  const gap = ' '.repeat(Math.max(2, columns - stringWidth(name) - stringWidth(all)));
  const strip = exercises.map(({ id, result }, index) => {
    const text = `${id} ${MARKS[standOf(result)]}`;
    return index === current ? chalk.bold(`[${text}]`) : ` ${text} `;
  });
  return [`${chalk.bold(name)}${gap}${all}`, strip.join(''), ''];
}

function bodyOf(state: LoopState, columns: number): string[] {
  if (state.view === 'list') return listBody(state, columns);
  if (state.view === 'page') return state.page!.lines(columns);
  return exerciseBody(state, columns);
}

function pointsBar({ result }: LoopExercise, { notChecked }: LoopWords): string {
  if (!result) return `${chalk.dim('░'.repeat(BAR))}  ${notChecked}`;
  const full = Math.floor((BAR * result.score) / result.maxScore);
  const bar = chalk.green('█'.repeat(full)) + chalk.dim('░'.repeat(BAR - full));
  return `${bar}  ${result.score}/${result.maxScore}`;
}

function listBody(state: LoopState, columns: number): string[] {
  const { exercises, pointed } = state;
  const longest = Math.max(...exercises.map(({ title }) => title.length));
  const width = Math.min(longest, Math.max(8, columns - 32));
  return exercises.map((exercise, index) => {
    const { id, title, result } = exercise;
    const name = `${id} ${fitLine(title, width).padEnd(width)}`;
    const here = index === pointed;
    return `${here ? '›' : ' '} ${MARKS[standOf(result)]} ${here ? chalk.bold(name) : name}  ${pointsBar(exercise, wordsOf(state))}`;
  });
}

const SIGNS: Partial<Record<CheckResult['verdict'], string>> = {
  pass: chalk.green('✓'),
  'not-started': chalk.dim('·'),
};

/** The tasks with a mark for each of their checks, as many on a line as fit. */
function taskLines(checks: CheckResult[], columns: number): string[] {
  const tasks = new Map<string, string>();
  for (const check of checks) {
    const task = taskName(check);
    tasks.set(task, (tasks.get(task) ?? '') + (SIGNS[check.verdict] ?? chalk.red('✗')));
  }
  return packed(
    [...tasks].map(([task, marks]) => `${task} ${marks}`),
    columns,
  );
}

/** Words side by side, three columns apart, as many on a line as fit. */
function packed(words: string[], columns: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = `${last}   ${word}`;
    if (last !== undefined && stringWidth(longer) <= columns) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function exerciseBody(state: LoopState, columns: number): string[] {
  const exercise = state.exercises[state.current]!;
  const { id, title, path, result } = exercise;
  const words = wordsOf(state);
  const name = `${chalk.bold(`${id} ${title}`)}  ${pointsBar(exercise, words)}`;
  if (!result) return [name, chalk.dim(path)];
  const tasks = taskLines(result.checks, columns);
  const shown = shownFailure(state);
  const fault = commonFault(result.checks);
  if (fault !== undefined)
    return [name, chalk.dim(path), '', ...wrapText(`✗ ${fault}`, columns).map((line) => chalk.red(line))];
  // The file is known by now, and the picture needs the room.
  if (shown) return [name, ...tasks, '', ...failureLines(shown, failingChecks(result), { columns, words })];
  const remarks = result.checks.flatMap(({ remark }) => (remark ? wrapText(remark, columns) : []));
  const lines = [name, chalk.dim(path), '', ...tasks, '', ...remarks.map((line) => chalk.yellow(line))];
  const wrapped = (text: string) => wrapText(text, columns);
  if (standOf(result) === 'done') {
    const last = state.exercises.every((one) => standOf(one.result) === 'done');
    return [
      ...lines,
      chalk.green(words.allPass),
      ...wrapped(last ? words.courseDone : words.goOn),
      ...hiddenLines(exercise, words).flatMap(wrapped),
    ];
  }
  return [...lines, ...wrapped(words.next(taskInHand(state) ?? '', path)), ...wrapped(words.howToBegin)];
}

/** What is still to be had where all that can be seen passes. */
function hiddenLines({ points, refuses, result }: LoopExercise, { hiddenPoints }: LoopWords): string[] {
  const hidden = sumPoints([points, -result!.maxScore]);
  return hidden > 0 ? [hiddenPoints(hidden, refuses)] : [];
}

function failureLines(
  shown: CheckResult,
  failing: CheckResult[],
  { columns, words }: { columns: number; words: LoopWords },
): string[] {
  const which = failing.length > 1 ? words.failing(failing.indexOf(shown) + 1, failing.length) : '';
  const [task, ...what] = shown.name.split(' > ');
  const title = wrapText(`✗ ${task}: ${what.join(' > ')}${which}`, columns);
  const indent = '  ';
  // A key replays it: the command would not fit.
  const { replay, ...rest } = shown;
  const text = failureText(rest, columns - indent.length);
  const output = shown.output ? ['', chalk.dim(words.printed), ...shown.output.trimEnd().split('\n')] : [];
  const below = [...text.split('\n'), ...output].map((line) => indent + line);
  return [...title.map((line) => chalk.red(line)), ...below];
}

/** What goes on, and the keys: without their words where these would take the room of what they are for. */
function footOf(state: LoopState, columns: number, rows: number): string[] {
  const all = wordsOf(state).keys[state.view];
  const words = packed([...all], columns);
  const letters = all.map((key) => key.split(' ')[0]).join(' ');
  const fits = state.view !== 'exercise' || words.length <= Math.max(1, rows / 8);
  const keys = fits ? words : [letters];
  return [...statusLines(state, columns), ...keys.map((line) => chalk.dim(line))];
}

function statusLines(state: LoopState, columns: number): string[] {
  const { running, notice, view, exercises, current } = state;
  const words = wordsOf(state);
  if (view === 'reset') {
    const { path } = exercises[current]!;
    return wrapText(words.putBack(path), columns).map((line) => chalk.yellow(line));
  }
  if (running) return [chalk.yellow(words.checking(running.exercise, running.done))];
  return [chalk.dim(notice)];
}
