import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Files } from './read-head.ts';

/** What grading has no need of, or what is about people. */
const LEFT_OUT = [
  /^(docs|\.github|\.ci|\.devcontainer|\.vscode)\//,
  /^datasets\/(attacks|blind|fixture-course|oddities|sample-class)\//,
  /^solutions\/[^/]+\.csv$/,
];

/** Where the two scripts lie that Gradescope looks for at the top. */
const SCRIPTS = {
  'setup.sh': 'grader/staff/release/gradescope/setup.sh',
  run_autograder: 'grader/staff/release/gradescope/run-autograder.cjs',
};

/** The same commit makes the same zip: nothing in it is of the day on which it was made. */
const TIME = new Date('2026-01-01T00:00:00Z');

/**
 * Makes Gradescope's `autograder.zip`: its two scripts at the top, and the course, solutions included, in `course/`.
 *
 * @param head all files of the course's repository
 * @param only the exercises to grade, as `--only` takes them; all where not given
 */
export async function makeAutograder(head: Files, only = ''): Promise<Buffer> {
  const zip = new ZipFile();
  const add = (path: string, content: Buffer, mode = 0o644): void =>
    zip.addBuffer(content, path, { mtime: TIME, forceDosTimestamp: true, mode: 0o100000 | mode });
  for (const [name, path] of Object.entries(SCRIPTS)) add(name, head.get(path)!, 0o755);
  add('autograder.json', Buffer.from(`${JSON.stringify({ only })}\n`));
  for (const path of [...head.keys()].sort()) {
    if (!LEFT_OUT.some((pattern) => pattern.test(path))) add(`course/${path}`, head.get(path)!);
  }
  zip.end();
  return buffer(zip.outputStream);
}
