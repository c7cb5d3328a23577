// The corpora once more, as root runs them for an ordinary user, whose sandboxes are their own: root's are another user's.
import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../grader/engine/course/course.ts';
import { detectLayers } from '../../grader/engine/sandbox/isolation.ts';
import { LAYERS } from '../../grader/engine/sandbox/layers.ts';
import { isRoot, SANDBOX_ID } from '../../grader/engine/sandbox/sandbox-user.ts';
import { ATTACKS, ODDITIES, readCorpus } from '../../grader/trials/attacks/corpus.ts';

const full = detectLayers().layers.length === LAYERS.length;
const AS_NOBODY = [`--reuid=${SANDBOX_ID}`, `--regid=${SANDBOX_ID}`, '--clear-groups'];
const MAX = 10;
const MINUTES = 60_000;

test.runIf(full && isRoot())(
  'as an ordinary user all of them do just as well',
  () => {
    const home = mkdtempSync(join(tmpdir(), 'nobody-home-'));
    const course = copyForAnybody(home);
    chownSync(home, SANDBOX_ID, SANDBOX_ID);
    const ours = relative(ROOT, process.execPath);
    const node = ours.startsWith('..') ? process.execPath : join(course, ours);
    const { stdout, stderr } = spawnSync(
      'setpriv',
      [...AS_NOBODY, node, join(course, 'grader/trials/attacks/print-outcomes.ts'), 'full'],
      {
        cwd: course,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, XDG_DATA_HOME: home },
        maxBuffer: 10_000_000,
      },
    );
    rmSync(home, { recursive: true });
    expect(stdout, stderr).not.toBe('');
    const { cases, remains } = JSON.parse(stdout);
    expect(cases.length).toBe(readCorpus(ATTACKS, 0).length + readCorpus(ODDITIES, MAX).length);
    expect(remains).toEqual([]);
    for (const { name, score, deserves, problems } of cases) {
      expect({ name, score, problems }).toEqual({ name, score: deserves, problems: [] });
    }
  },
  30 * MINUTES,
);

/** The course once more, by hard links where that is possible: where it lies, another user may not be let in. */
function copyForAnybody(folder: string): string {
  const copy = join(folder, 'course');
  const parts = ['package.json', 'node_modules', 'exercises', 'solutions', 'grader', 'datasets'];
  const sources = parts.map((part) => join(ROOT, part));
  // More than once, for a file that another test removes in the meantime is missed.
  const copies = ['-al', '-al', '-a', '-a'].some((how) => {
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy);
    return spawnSync('cp', [how, ...sources, copy], { stdio: 'ignore' }).status === 0;
  });
  expect(copies).toBe(true);
  return copy;
}
