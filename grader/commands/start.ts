import { watch } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { emitKeypressEvents } from 'node:readline';
import chalk from 'chalk';
import { type Exercise, filesOf, folderOf, ROOT, readCourse } from '../authoring/course.ts';
import { courseList } from '../reports/course-list.ts';
import { formatResults } from '../reports/format-results.ts';
import { checkOwnFiles } from '../scoring/check-own-files.ts';
import { CheckRunner } from '../scoring/check-runner.ts';
import type { ExerciseResult } from '../scoring/report.ts';
import type { Command } from './command.ts';

export const start: Command = {
  summary: 'shows where you are and checks what you save',
  usage: `
Usage: npm start

Shows the course with your points, opens at the first unfinished exercise and runs its checks again whenever you
save its file. Keys: n next, p previous, enter run again, q quit.

Without a terminal it prints the course with your points and ends.`,
  options: {},

  async run() {
    const { exercises } = readCourse();
    if (!process.stdout.isTTY || !process.stdin.isTTY) {
      const results = await checkAll(exercises);
      console.log(courseList(results));
      return 0;
    }
    return new Loop(exercises).run();
  },
};

async function checkAll(exercises: Exercise[]): Promise<ExerciseResult[]> {
  const runner = await CheckRunner.open(exercises, { hidden: false });
  try {
    return await checkOwnFiles(runner, exercises);
  } finally {
    await runner.close();
  }
}

/** The watch loop: one exercise at a time is in hand, the others are known from their last run. */
class Loop {
  readonly #exercises: Exercise[];
  readonly #runners = new Map<Exercise, Promise<CheckRunner>>();
  #results: ExerciseResult[] = [];
  #current = 0;
  #running = false;
  #again = false;

  constructor(exercises: Exercise[]) {
    this.#exercises = exercises;
  }

  async run(): Promise<number> {
    process.stdout.write('\u001B[2J\u001B[Hchecking your course …\n');
    this.#results = await checkAll(this.#exercises);
    const unfinished = this.#results.findIndex(({ score, maxScore }) => score < maxScore);
    this.#current = Math.max(0, unfinished);
    const watchers = this.#exercises.map((exercise) =>
      watch(dirname(filesOf(exercise).stub), (_event, name) => {
        if (name === basename(filesOf(exercise).stub)) this.#saved(exercise);
      }),
    );
    this.#draw();
    try {
      await this.#keys();
    } finally {
      for (const watcher of watchers) watcher.close();
      for (const runner of this.#runners.values()) await (await runner).close();
    }
    return 0;
  }

  #keys(): Promise<void> {
    emitKeypressEvents(process.stdin);
    process.stdin.setRawMode(true);
    process.stdin.resume();
    return new Promise((resolve) => {
      process.stdin.on('keypress', (_text, key: { name?: string; ctrl?: boolean }) => {
        if (key.name === 'q' || (key.ctrl && key.name === 'c')) {
          process.stdin.setRawMode(false);
          process.stdin.pause();
          resolve();
        } else if (key.name === 'n') this.#go(this.#current + 1);
        else if (key.name === 'p') this.#go(this.#current - 1);
        else if (key.name === 'return') this.#check();
      });
    });
  }

  #go(to: number): void {
    this.#current = Math.min(this.#exercises.length - 1, Math.max(0, to));
    this.#draw();
  }

  #saved(exercise: Exercise): void {
    this.#current = this.#exercises.indexOf(exercise);
    this.#check();
  }

  async #check(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    do {
      this.#again = false;
      const current = this.#current;
      const exercise = this.#exercises[current]!;
      this.#draw();
      const runner = await this.#runnerOf(exercise);
      runner.forget(filesOf(exercise).stub);
      const [result] = await checkOwnFiles(runner, [exercise]);
      this.#results[current] = result!;
    } while (this.#again);
    this.#running = false;
    this.#draw();
  }

  #runnerOf(exercise: Exercise): Promise<CheckRunner> {
    let runner = this.#runners.get(exercise);
    if (!runner) {
      runner = CheckRunner.open([exercise], { hidden: false });
      this.#runners.set(exercise, runner);
    }
    return runner;
  }

  #draw(): void {
    const result = this.#results[this.#current]!;
    const exercise = this.#exercises[this.#current]!;
    const place = relative(ROOT, filesOf(exercise).stub);
    const screen = [
      courseList(this.#results, exercise.id),
      '',
      formatResults([result]),
      `${this.#running ? chalk.yellow('checking …') : chalk.dim('waiting for you to save')} ${place}`,
      chalk.dim('n next · p previous · enter run again · q quit'),
    ].join('\n');
    process.stdout.write(`\u001B[2J\u001B[H${screen}\n`);
  }
}
