import { signal } from '@preact/signals';

/** What came of a call of a student's function. */
export type Answer =
  | { state: 'waiting' }
  | { state: 'done'; value: unknown }
  | { state: 'not-started' }
  | { state: 'failed'; name: string; message: string; line?: string }
  | { state: 'endless' };

/** An exercise, as the server tells of it. */
export interface Exercise {
  id: string;
  title: string;
  module: string;
  hints: Record<string, Record<string, string>>;
}

/** A call may take so long; the network's may take longer. */
const LIMIT_MS = 1500;

/** Goes up with each save, so that what was asked is asked again. */
export const saves = signal(0);

export const exercises: Exercise[] = await (await fetch('/course.json')).json();

/** The exercise whose module this is, whatever its number. */
export const exerciseOf = (slug: string): Exercise | undefined =>
  exercises.find(({ module }) => module.endsWith(`/${slug}.ts`));

interface Waiting {
  message: { id: number; module: string; name: string; args: unknown[] };
  limit: number;
  resolve(answer: Answer): void;
}

let worker: Worker | undefined;
let calls = 0;
let current: Waiting | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const queue: Waiting[] = [];

/** Calls a function of the student, one call after the other; one that does not end is ended. */
export function ask(slug: string, name: string, args: unknown[], limit = LIMIT_MS): Promise<Answer> {
  const exercise = exerciseOf(slug);
  if (!exercise) return Promise.resolve({ state: 'failed', name: 'Error', message: `no exercise ${slug}` });
  return new Promise((resolve) => {
    queue.push({ message: { id: ++calls, module: exercise.module, name, args }, limit, resolve });
    next();
  });
}

function next(): void {
  if (current || queue.length === 0) return;
  current = queue.shift()!;
  worker ??= started();
  worker.postMessage(current.message);
  timer = setTimeout(() => {
    restart();
    finish({ state: 'endless' });
  }, current.limit);
}

function finish(answer: Answer): void {
  clearTimeout(timer);
  const { resolve } = current!;
  current = undefined;
  resolve(answer);
  next();
}

function started(): Worker {
  const fresh = new Worker(new URL('./student-worker.js', import.meta.url), { type: 'module' });
  fresh.onmessage = ({ data }) => {
    if (data.id !== current?.message.id) return;
    if (!data.error) finish({ state: 'done', value: data.value });
    else if (/^to do:/.test(data.error.message)) finish({ state: 'not-started' });
    else finish({ state: 'failed', ...data.error });
  };
  return fresh;
}

/** The next call loads the student's files anew. */
function restart(): void {
  worker?.terminate();
  worker = undefined;
}

import.meta.hot?.on('lab:saved', () => {
  restart();
  // What was being asked is asked again: nobody would answer it any more.
  if (current) {
    clearTimeout(timer);
    queue.unshift(current);
    current = undefined;
  }
  saves.value++;
  next();
});
