// Grades one class in a process of its own, and prints what it took.
import { readdirSync, readFileSync } from 'node:fs';
import { ClassFolder } from '../../class/class-folder.ts';
import { gradeMembers } from '../../class/grade-members.ts';
import { findMembers } from '../../class/roster/find-members.ts';
import { requireIsolation } from '../../engine/sandbox/isolation.ts';
import { quickExercises } from './quick-exercises.ts';

/** What one run took. */
export interface ClassRun {
  /** From the first submission to the last. */
  seconds: number;
  /** Processor time a submission, of everything that ran on the machine meanwhile. */
  allSeconds: number;
  /** The most that the grader and its warm processes had in memory, in megabytes, in each half of the class. */
  memoryMb: { firstHalf: number; secondHalf: number };
}

const TICKS_A_SECOND = 100;
const PAGE_MB = 4096 / 1e6;

/** Processor time of the whole machine, and memory of the grader and its warm processes, as Linux tells of them. */
function usage(): { allSeconds: number; megabytes: number } {
  const [user, nice, system] = readFileSync('/proc/stat', 'utf8').split(/\s+/).slice(1, 4).map(Number);
  let megabytes = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').map(Number);
      if (Number(pid) !== process.pid && fields[1] !== process.pid) continue;
      megabytes += fields[21]! * PAGE_MB;
    } catch {
      // It has ended meanwhile.
    }
  }
  return { allSeconds: (user! + nice! + system!) / TICKS_A_SECOND, megabytes };
}

const [folder, jobs, out] = process.argv.slice(2) as [string, string, string];
const found = await findMembers([folder]);
if (found.kind !== 'class') throw new Error(`${folder} is no class`);
const { members } = found;
let done = 0;
const memoryMb: ClassRun['memoryMb'] = { firstHalf: 0, secondHalf: 0 };
let first: { at: number; allSeconds: number } | undefined;
await gradeMembers(members, {
  exercises: quickExercises().slice(0, 1),
  seed: 1,
  layers: requireIsolation('best'),
  jobs: Number(jobs),
  out: new ClassFolder(out),
  events: {
    onDone() {
      done++;
      const { megabytes, allSeconds } = usage();
      // Starting the processes is done once, however many submissions there are.
      if (done === Number(jobs)) first = { at: performance.now(), allSeconds };
      const half = done <= members.length / 2 ? 'firstHalf' : 'secondHalf';
      memoryMb[half] = Math.max(memoryMb[half], Math.round(megabytes));
    },
  },
});
const counted = members.length - Number(jobs);
const run: ClassRun = {
  seconds: (((performance.now() - first!.at) / 1000) * members.length) / counted,
  allSeconds: (usage().allSeconds - first!.allSeconds) / counted,
  memoryMb,
};
console.log(JSON.stringify(run));
// Vitest took the failing checks for its own.
process.exitCode = 0;
