import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { displayPath } from '../../../grader/engine/files/display-path.ts';
import { describeTask, remainingTasks, unfinishedFunction } from '../../../grader/student/remaining-tasks.ts';
import type { GuardData } from './endless-guard.ts';
import { findNonFinite, findShapeFault, kindOf, type Params } from './params.ts';
import { TrainingStop } from './training-stop.ts';

/** What the training cannot do without. */
const NEEDED = ['initParams', 'trainStep', 'predict'] as const;

/**
 * The functions of one file with exercise 07, as the training calls them. Whatever they throw or return that
 * cannot be used ends in a `TrainingStop` that names the function.
 */
export class StudentCode {
  readonly file: string;
  readonly #exercise: string;
  readonly #functions: Record<string, unknown>;
  /** See `endless-guard.ts`. */
  readonly #watched = new Int32Array(new SharedArrayBuffer(8));
  readonly #names: string[];

  /**
   * @param functions what the file exports
   * @param exercise the folder of its exercise
   */
  constructor(file: string, functions: Record<string, unknown>, exercise = '07-mnist-cnn') {
    this.file = file;
    this.#exercise = exercise;
    this.#functions = functions;
    this.#names = Object.keys(functions);
  }

  /**
   * From now on a call that never returns ends the process, with a word about which function it was.
   *
   * @param limitMs the longest that a call may take, in milliseconds
   */
  guard(limitMs: number): void {
    const shared = this.#watched.buffer as SharedArrayBuffer;
    const workerData: GuardData = { shared, names: this.#names, limitMs };
    new Worker(join(import.meta.dirname, 'endless-guard.ts'), { workerData, execArgv: [] }).unref();
  }

  /**
   * Imports the file into this process.
   *
   * @throws TrainingStop where it is missing, does not load, or lacks a function that the training needs
   */
  static async load(file: string): Promise<StudentCode> {
    const module = await importCode(file);
    for (const name of NEEDED) {
      if (typeof module[name] !== 'function') {
        throw new TrainingStop(
          `${displayPath(file)} must export a function ${name}, not ${kindOf(module[name])}`,
        );
      }
    }
    return new StudentCode(file, module);
  }

  /** Calls one function by name. */
  call(name: string, ...args: unknown[]): unknown {
    const called = this.#functions[name];
    if (typeof called !== 'function') throw new TrainingStop(`${name} is missing`);
    Atomics.store(this.#watched, 1, this.#names.indexOf(name));
    Atomics.add(this.#watched, 0, 1);
    try {
      return called(...args);
    } catch (error) {
      throw new TrainingStop(this.#describeThrow(name, error), { cause: error });
    } finally {
      Atomics.add(this.#watched, 0, 1);
    }
  }

  /** Starting weights, all of them finite. */
  initParams(seed: number): Params {
    const params = this.call('initParams', seed);
    const fault = findShapeFault(params) ?? findNonFinite(params as Params);
    if (fault) throw new TrainingStop(`initParams returned parameters that cannot be used: ${fault}`);
    return params as Params;
  }

  /** One step. Loss and parameters have their types and shapes, but may be NaN: see `findCulprit`. */
  trainStep(params: Params, images: Float32Array, labels: Uint8Array, rate: number) {
    const result = this.call('trainStep', params, images, labels, rate) as { params: Params; loss: number };
    if (typeof result?.loss !== 'number') {
      const returned = result?.loss === undefined ? result : result.loss;
      throw new TrainingStop(
        `trainStep must return { params, loss }, with a number as loss, not ${kindOf(returned)}`,
      );
    }
    const fault = findShapeFault(result.params);
    if (fault) throw new TrainingStop(`trainStep returned parameters that cannot be used: ${fault}`);
    return result;
  }

  /** One digit an image. */
  predict(params: Params, images: Float32Array): Uint8Array {
    const count = images.length / 784;
    const labels = this.call('predict', params, images);
    if (!(labels instanceof Uint8Array) || labels.length !== count) {
      throw new TrainingStop(`predict must return a Uint8Array of length ${count}, not ${kindOf(labels)}`);
    }
    const wrong = labels.find((label) => label > 9);
    if (wrong !== undefined) throw new TrainingStop(`predict must return digits from 0 to 9, not ${wrong}`);
    return labels;
  }

  #describeThrow(name: string, error: unknown): string {
    const unfinished = unfinishedFunction(error);
    if (!unfinished) return `${name} failed: ${describeError(error, this.file)}`;
    const [first = { name: unfinished }, ...others] = remainingTasks(readFileSync(this.file, 'utf8'));
    const more = others.length > 0 ? ` (and ${others.length} more after it)` : '';
    return (
      `${describeTask(this.#exercise.slice(0, 2), first)}${more}.\n` +
      `Begin with exercises/${this.#exercise}/README.md; npm run check ${this.#exercise.slice(0, 2)} shows how far you are.`
    );
  }
}

/**
 * Imports a file into this process.
 *
 * @returns what it exports
 * @throws TrainingStop where it is missing or does not load
 */
export async function importCode(file: string): Promise<Record<string, unknown>> {
  if (!existsSync(file)) throw new TrainingStop(`${displayPath(file)} is missing`);
  try {
    return await import(/* @vite-ignore */ pathToFileURL(file).href);
  } catch (error) {
    throw new TrainingStop(`${displayPath(file)} does not load: ${describeError(error, file)}`, {
      cause: error,
    });
  }
}

/** The error's name and message, and the places in the student's file that it came through, innermost first. */
function describeError(error: unknown, file: string): string {
  if (!(error instanceof Error)) return `${kindOf(error)} was thrown`;
  const url = pathToFileURL(file).href;
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.includes(url) || line.includes(file))
    .map((line) => {
      const caller = /at (?:async )?(\S+) \(/.exec(line)?.[1];
      const number = /:(\d+)(?::\d+)?\)?$/.exec(line)?.[1];
      return `\n    ${caller ? `in ${caller}, ` : ''}${displayPath(file)}${number ? `:${number}` : ''}`;
    });
  return `${error.name}: ${error.message}${places.slice(0, 6).join('')}`;
}
