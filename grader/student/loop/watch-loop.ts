import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { emitKeypressEvents, type Interface } from 'node:readline';
import chalk from 'chalk';
import { type Course, type Exercise, filesOf, ROOT } from '../../engine/course/course.ts';
import { readerLanguage } from '../../engine/course/reader-language.ts';
import { checkOwnFiles } from '../../engine/scoring/check-own-files.ts';
import type { CheckRunner, Replay } from '../../engine/scoring/check-runner.ts';
import type { CheckResult } from '../../engine/scoring/report.ts';
import { failureText } from '../../reports/failure-text.ts';
import { TakenHints } from '../hints/taken-hints.ts';
import { CheckQueue } from './check-queue.ts';
import { drawLoop, mostScroll } from './draw-loop.ts';
import { checksPage, hintPage, lessonPage, lineOfTask } from './loop-pages.ts';
import { failingChecks, type LoopState, type Page, shownFailure, standOf, taskInHand } from './loop-state.ts';
import { LOOP_WORDS, type LoopWords } from './loop-words.ts';
import { type Key, type Move, moveOf } from './move-of.ts';
import { PristineFile } from './pristine-file.ts';
import { ProgressFile } from './progress-file.ts';
import { Screen } from './screen.ts';
import { WatchFiles } from './watch-files.ts';

/** After an escape alone, so long may the rest of a key's code be on its way, in milliseconds. */
const ESCAPE_MS = 50;

/** `npm start`: one exercise is in hand, its checks run at each save. */
export class WatchLoop {
  readonly #exercises: Exercise[];
  readonly #state: LoopState;
  readonly #input: Keyboard;
  readonly #output: NodeJS.WriteStream;
  readonly #screen: Screen;
  readonly #hints = new TakenHints();
  readonly #progress = new ProgressFile();
  #runner!: CheckRunner;
  readonly #queue = new CheckQueue({
    check: (index) => this.#check(index),
    // The next run's process is on its way while the student thinks.
    prepare: () => this.#runner.prepare(this.#exercises[this.#state.current]!),
  });
  /** What goes on between two runs. */
  #idle: string;
  readonly #words: LoopWords;
  /** What a reset did, said once more when the checks that it causes are done. */
  #wasReset: string | undefined;
  /** The student has chosen an exercise: it is not for the loop to open another. */
  #chosen = false;
  #quit!: () => void;
  #ended = false;

  /** @param terminal where keys come from and frames go */
  constructor(
    { title, exercises, languages }: Course,
    terminal: { stdin: Keyboard; stdout: NodeJS.WriteStream } = process,
  ) {
    this.#exercises = exercises;
    this.#input = terminal.stdin;
    this.#output = terminal.stdout;
    this.#screen = new Screen(terminal.stdout);
    const language = readerLanguage(languages);
    this.#words = LOOP_WORDS[language];
    this.#idle = this.#words.waiting;
    this.#state = {
      title,
      language,
      exercises: exercises.map((exercise) => {
        const result = this.#progress.get(exercise);
        const { id, title, points } = exercise;
        const { stub } = filesOf(exercise);
        const refuses = existsSync(stub) && readFileSync(stub, 'utf8').includes('@throws');
        return { id, title, path: relative(ROOT, stub), points, refuses, ...(result ? { result } : {}) };
      }),
      current: 0,
      view: 'exercise',
      pointed: 0,
      failing: 0,
      scroll: 0,
      notice: this.#idle,
    };
    this.#openUnfinished();
  }

  /** Runs until the student quits. */
  async run(): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      this.#quit = resolve;
    });
    const redraw = () => {
      this.#screen.forget();
      this.#draw();
    };
    const onKey = (text: string | undefined, key: Omit<Key, 'text'>) =>
      this.#key({ ...key, text: text ?? '' });
    const again = () => this.#enter();
    const files = new WatchFiles(
      this.#folders(),
      () => this.#files(),
      (file) => this.#saved(file),
      { onSilence: () => this.#silent() },
    );
    emitKeypressEvents(this.#input, { escapeCodeTimeout: ESCAPE_MS } as unknown as Interface);
    this.#input.on('keypress', onKey);
    this.#output.on('resize', redraw);
    process.on('SIGCONT', again);
    for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) process.once(signal, this.#quit);
    try {
      this.#enter();
      // Vitest takes a moment to load: the student sees the course meanwhile.
      const { CheckRunner } = await import('../../engine/scoring/check-runner.ts');
      this.#runner = await CheckRunner.open(this.#exercises, { hidden: false, warm: 'once' });
      const unknown = this.#exercises.flatMap((_, index) =>
        this.#state.exercises[index]!.result ? [] : [index],
      );
      this.#queue.add(
        unknown.length === this.#exercises.length ? unknown : [this.#state.current, ...unknown],
      );
      this.#queue.open();
      await ended;
    } finally {
      files.close();
      this.#ended = true;
      this.#queue.end();
      this.#input.off('keypress', onKey);
      this.#output.off('resize', redraw);
      process.off('SIGCONT', again);
      this.#leave();
      this.#input.pause();
      await this.#runner?.close();
    }
  }

  #enter(): void {
    this.#screen.enter();
    this.#input.setRawMode(true);
    this.#input.resume();
    this.#draw();
  }

  #leave(): void {
    this.#input.setRawMode(false);
    this.#screen.leave();
  }

  #draw(): void {
    this.#screen.draw(drawLoop(this.#state, this.#screen.size), this.#state.running !== undefined);
  }

  #say(notice: string): void {
    this.#state.notice = notice;
    this.#draw();
  }

  // What is checked, and when

  #folders(): string[] {
    return this.#exercises.map((exercise) => dirname(filesOf(exercise).stub));
  }

  #files(): string[] {
    const own = this.#folders().flatMap((folder) =>
      globSync('*.ts', { cwd: folder }).map((name) => join(folder, name)),
    );
    return [...new Set([...own, ...this.#exercises.map((exercise) => filesOf(exercise).stub)])];
  }

  #saved(file: string): void {
    const index = this.#folders().indexOf(dirname(file));
    this.#chosen = true;
    // Vitest still loads: this waits with all that is checked first.
    if (!this.#runner) {
      this.#queue.add([index]);
      return;
    }
    this.#runner.forget(file);
    if (index !== this.#state.current || this.#state.view === 'list') this.#open(index);
    else if (this.#state.view === 'page') this.#show('exercise');
    this.#queue.add([index]);
  }

  /** Said from now on: a save takes a moment longer here, and the student may wonder. */
  #silent(): void {
    const { silent } = this.#words;
    this.#state.notice = this.#state.notice.replace(this.#idle, silent);
    this.#idle = silent;
    this.#draw();
  }

  async #check(index: number): Promise<void> {
    const exercise = this.#exercises[index]!;
    const before = performance.now();
    const result = await this.#run(index);
    if (!result || this.#ended) return;
    this.#state.exercises[index]!.result = result;
    this.#progress.set(exercise, result);
    if (standOf(result) === 'open') new PristineFile(filesOf(exercise).stub, ROOT).keep();
    if (index === this.#state.current) {
      const seconds = ((performance.now() - before) / 1000).toFixed(1);
      this.#state.notice = this.#wasReset ?? this.#words.checked(seconds, this.#idle);
      this.#wasReset = undefined;
      this.#state.failing = 0;
      if (this.#state.view === 'exercise') this.#state.scroll = 0;
    }
    if (!this.#chosen) this.#openUnfinished();
    this.#draw();
  }

  /** Runs an exercise's checks, or one of them; says so where that cannot be done. */
  async #run(index: number, replay: Replay = {}) {
    const exercise = this.#exercises[index]!;
    let done = 0;
    this.#state.running = { exercise: exercise.id, done };
    this.#draw();
    try {
      const [result] = await checkOwnFiles(this.#runner, [exercise], {
        replay,
        onCheck: () => {
          this.#state.running = { exercise: exercise.id, done: ++done };
          this.#draw();
        },
      });
      return result;
    } catch (error) {
      this.#state.notice = (error as Error).message.split('\n')[0]!;
      return undefined;
    } finally {
      delete this.#state.running;
      this.#draw();
    }
  }

  // What is shown

  #openUnfinished(): void {
    const { exercises } = this.#state;
    const unfinished = exercises.findIndex(({ result }) => standOf(result) !== 'done');
    this.#state.current = unfinished < 0 ? exercises.length - 1 : unfinished;
  }

  #open(index: number): void {
    this.#chosen = true;
    this.#state.current = Math.min(this.#exercises.length - 1, Math.max(0, index));
    this.#state.failing = 0;
    this.#show('exercise');
  }

  #show(view: LoopState['view'], scroll = 0): void {
    this.#state.view = view;
    this.#state.scroll = scroll;
    this.#draw();
  }

  /** @param missing said where there is no such page */
  #turnTo(page: Page | undefined, { scroll = 0, missing = '' } = {}): void {
    if (!page) {
      this.#say(missing);
      return;
    }
    this.#state.page = page;
    this.#show('page', scroll);
  }

  #scroll(by: number): void {
    const most = mostScroll(this.#state, this.#screen.size);
    this.#state.scroll = Math.min(most, Math.max(0, this.#state.scroll + by));
    this.#draw();
  }

  // Keys

  #key(key: Key): void {
    const move = moveOf(key, this.#state.view);
    if (typeof move === 'number') this.#open(move);
    else if (move !== undefined) this.#moves[move]();
  }

  readonly #moves: Record<Exclude<Move, number>, () => unknown> = {
    quit: () => this.#quit(),
    suspend: () => this.#suspend(),
    'show-exercise': () => this.#show('exercise'),
    next: () => this.#open(this.#state.current + 1),
    previous: () => this.#open(this.#state.current - 1),
    list: () => {
      this.#state.pointed = this.#state.current;
      this.#show('list');
    },
    hint: () => this.#hint(),
    checks: () => {
      const { result } = this.#state.exercises[this.#state.current]!;
      this.#turnTo(result && checksPage(result), { missing: this.#words.notRun });
    },
    'next-failure': () => {
      const { result } = this.#state.exercises[this.#state.current]!;
      this.#state.failing = (this.#state.failing + 1) % Math.max(1, failingChecks(result).length);
      this.#show('exercise');
    },
    replay: () => this.#replay(shownFailure(this.#state)),
    lesson: () => {
      const page = lessonPage(this.#exercises[this.#state.current]!);
      this.#turnTo(page, { scroll: lineOfTask(page, taskInHand(this.#state), this.#screen.size.columns) });
    },
    check: () => this.#queue.add([this.#state.current]),
    'ask-reset': () => this.#show('reset'),
    reset: () => this.#reset(),
    'point-up': () => this.#point(-1),
    'point-down': () => this.#point(1),
    'open-pointed': () => this.#open(this.#state.pointed),
    'line-up': () => this.#scroll(-1),
    'line-down': () => this.#scroll(1),
    'page-up': () => this.#scroll(6 - this.#screen.size.rows),
    'page-down': () => this.#scroll(this.#screen.size.rows - 6),
  };

  #hint(): void {
    const task = taskInHand(this.#state);
    const missing = task ? this.#words.noHints : this.#words.nothingLeft;
    this.#turnTo(hintPage(this.#exercises[this.#state.current]!, task, this.#hints), { missing });
  }

  #point(by: number): void {
    const last = this.#exercises.length - 1;
    this.#state.pointed = Math.min(last, Math.max(0, this.#state.pointed + by));
    this.#draw();
  }

  /** Ctrl-Z: the terminal is the shell's until the loop is called back. */
  #suspend(): void {
    if (process.platform === 'win32') return;
    this.#leave();
    process.kill(process.pid, 'SIGTSTP');
  }

  #replay(check: CheckResult | undefined): void {
    if (!check?.replay) this.#say(this.#words.nothingToReplay);
    else if (this.#queue.isBusy) this.#say(this.#words.busy);
    else this.#queue.doFirst(() => this.#showAgain(check));
  }

  async #showAgain(check: CheckResult): Promise<void> {
    const [, seed, path] = /--seed (-?\d+) --path (\S+)/.exec(check.replay!) ?? [];
    const replay = { only: check.name, ...(seed && path ? { seed: Number(seed), path } : {}) };
    const result = await this.#run(this.#state.current, replay);
    const again = result?.checks[0];
    if (!again) return;
    const { replay: command, ...failure } = again;
    const outcome =
      again.verdict === 'pass' ? chalk.green(this.#words.passesNow) : chalk.red(this.#words.failsAgain);
    this.#turnTo({
      title: this.#words.replay(check.name),
      lines: (columns) => [
        outcome,
        '',
        ...failureText(failure, columns).split('\n'),
        ...(again.output ? ['', this.#words.printed, ...again.output.trimEnd().split('\n')] : []),
      ],
    });
  }

  async #reset(): Promise<void> {
    const { current } = this.#state;
    const { stub } = filesOf(this.#exercises[current]!);
    try {
      const backup = await new PristineFile(stub, ROOT).restore();
      // Where a backup lies fits a line of 80 columns, and no more does.
      this.#wasReset = backup
        ? this.#words.kept(relative(ROOT, backup))
        : this.#words.asHandedOut(basename(stub));
      this.#state.notice = this.#wasReset;
    } catch (error) {
      this.#state.notice = (error as Error).message;
    }
    this.#show('exercise');
  }
}

/** As much of a terminal's input as is needed. */
type Keyboard = NodeJS.ReadableStream & { setRawMode(mode: boolean): unknown };
