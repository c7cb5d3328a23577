// A disk that fills while a class is graded: whoever could not be graded has no grade, and the same command goes on once
// there is room.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { type Exercise, filesOf, ROOT, readCourse } from '../../grader/engine/course/course.ts';
import { processorMs } from '../../grader/engine/sandbox/process-tree.ts';
import { isRoot } from '../../grader/engine/sandbox/sandbox-user.ts';
import { Report } from '../../grader/engine/scoring/report.ts';
import { findBelow, SANDBOX } from '../../grader/trials/attacks/kill-trial.ts';

const work = mkdtempSync(join(tmpdir(), 'full-disk-'));
const disk = join(work, 'disk');
mkdirSync(disk);
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Whether this user may mount file systems, in a namespace of its own. */
const canMount =
  isRoot() &&
  existsSync('/usr/bin/unshare') &&
  spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', disk]).status === 0;
if (!canMount)
  console.warn('a disk that fills is left out: it takes a file system that this user may not mount');

/**
 * A disk of its own; it fills when it is told to, again and again as something is removed, and after the first command
 * has ended there is room.
 */
const SCRIPT = `
mount -t tmpfs -o size=64m,mode=1777 tmpfs "$DISK"
mkdir -m 711 "$DISK/temporary"
(while [ ! -e "$FILL" ]; do sleep 0.02; done
 while :; do cat /dev/zero >> "$DISK/ballast"; sleep 0.01; done) 2>/dev/null &
"$@"; echo "first $?"
kill $!; wait
cp -r "$OUT/reports" "$KEPT/first"
rm -f "$DISK/ballast"
"$@"; echo "second $?"
cp -r "$OUT/reports" "$KEPT/second"
ls "$DISK/temporary" > "$KEPT/temporary"
`;

interface Trial {
  exercise: Exercise;
  students: number;
  /** What lies on the disk that fills: the folder for temporary files, that of the reports. */
  onDisk: ('temporary' | 'out')[];
  /** Whether it is to fill now. */
  fillsWhen: (grader: { pid: number; said: string }) => boolean;
}

/** Grades a class of right submissions while the disk fills, and once more when there is room. */
async function gradeOnDisk({ exercise, students, onDisk, fillsWhen }: Trial) {
  const kept = mkdtempSync(join(work, 'kept-'));
  for (let student = 0; student < students; student++) {
    const { stub } = filesOf(exercise, join(kept, 'subs', `s${student}`));
    mkdirSync(dirname(stub), { recursive: true });
    cpSync(filesOf(exercise).reference, stub);
  }
  const out = join(onDisk.includes('out') ? disk : kept, 'out');
  const fill = join(kept, 'fill');
  const command = [process.execPath, join(ROOT, 'grader/cli.ts'), 'grade', join(kept, 'subs')];
  const options = ['--only', exercise.id, '--jobs', '1', '--out', out];
  const child = spawn('unshare', ['--mount', 'sh', '-c', SCRIPT, 'sh', ...command, ...options], {
    env: {
      ...process.env,
      ...(onDisk.includes('temporary') ? { TMPDIR: join(disk, 'temporary') } : {}),
      ...{ DISK: disk, FILL: fill, OUT: out, KEPT: kept },
      ...{ FORCE_COLOR: undefined, INIT_CWD: undefined, NO_COLOR: '1' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let said = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(child, 'close');
  while (child.exitCode === null && !fillsWhen({ pid: child.pid!, said })) await sleep(5);
  writeFileSync(fill, '');
  await ended;
  const code = (which: string) => Number(new RegExp(`^${which} (\\d+)$`, 'm').exec(printed)?.[1]);
  const scores = (which: string): number[] =>
    readdirSync(join(kept, which))
      .filter((name) => name.endsWith('.json'))
      .map((name) => Report.parse(JSON.parse(readFileSync(join(kept, which, name), 'utf8'))).score);
  return {
    first: { code: code('first'), scores: scores('first') },
    second: { code: code('second'), scores: scores('second') },
    said: printed + said,
    left: readFileSync(join(kept, 'temporary'), 'utf8')
      .split('\n')
      .filter((name) => name !== '' && !/^(course-vite|node)-/.test(name)),
  };
}

const { exercises } = readCourse();
const quick = exercises[0]!;
const training = exercises.findLast(({ callSeconds }) => Object.keys(callSeconds ?? {}).length > 0)!;

const oneIsDone: Trial['fillsWhen'] = ({ said }) => /^1\/\d/m.test(said);
const trains: Trial['fillsWhen'] = ({ pid }) => {
  const sandbox = findBelow(pid, SANDBOX);
  return sandbox !== undefined && (processorMs(sandbox) ?? 0) > 1_500;
};

/** Without room for what is temporary the grader cannot grade; where reports go is the user's to mend. */
test.runIf(canMount).each<[string, number[], Trial]>([
  [
    'of the folder for temporary files',
    [3],
    { exercise: quick, students: 10, onDisk: ['temporary'], fillsWhen: oneIsDone },
  ],
  ['of the reports', [2], { exercise: quick, students: 10, onDisk: ['out'], fillsWhen: oneIsDone }],
  [
    'of both, while a submission trains',
    [2, 3],
    { exercise: training, students: 1, onDisk: ['temporary', 'out'], fillsWhen: trains },
  ],
])(
  'the disk %s fills: no grade is another one, and with room the same command goes on',
  async (_, codes, trial) => {
    const { first, second, said, left } = await gradeOnDisk(trial);
    const { points } = trial.exercise;
    expect(codes).toContain(first.code);
    expect(said).toMatch(/ENOSPC/);
    expect(new Set([points, ...first.scores])).toEqual(new Set([points]));
    expect(second).toEqual({ code: 0, scores: Array(trial.students).fill(points) });
    expect(left).toEqual([]);
  },
);
