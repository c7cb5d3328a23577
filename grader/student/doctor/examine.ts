import { existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { filesOf, folderOf, HOME, ROOT, readCourse } from '../../engine/course/course.ts';
import type { Dataset } from '../../engine/course/dataset.ts';
import { loadDataset } from '../../engine/datasets/load-dataset.ts';
import { gitIn } from '../../engine/files/git-in.ts';
import { CheckRunner } from '../../engine/scoring/check-runner.ts';
import { hasUnicode } from '../../show/terminal/plain-text.ts';

/** What was looked at, and what came of it. */
export interface Finding {
  about: string;
  /** `well`, `note`: works, but worth knowing; `wrong`: something will not work. */
  state: 'well' | 'note' | 'wrong';
  /** What was found, and where something is wrong what to do. */
  says: string;
}

type Examination = (root: string) => Finding | Promise<Finding> | Finding[];

const well = (about: string, says: string): Finding => ({ about, state: 'well', says });
const note = (about: string, says: string): Finding => ({ about, state: 'note', says });
const wrong = (about: string, says: string): Finding => ({ about, state: 'wrong', says });

interface Package {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const packageOf = (root: string): Package => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The version of the Node that the course brings for this system: not all systems have the newest. */
const pinnedNode = (packages: Record<string, string>): string | undefined =>
  Object.entries(packages).find(([name]) =>
    name.endsWith(`${process.platform.replace(/32$/, '')}-${process.arch}`),
  )?.[1];

/** Where another system has a newer Node than this one, which one that is. */
function newerElsewhere(packages: Record<string, string>, here: string): string {
  const newest = Object.entries(packages)
    .filter(([name]) => /^node-.*-(x64|arm64)$/.test(name))
    .map(([, version]) => version)
    .reduce((one, other) => (one.localeCompare(other, 'en', { numeric: true }) < 0 ? other : one), here);
  return newest === here ? '' : `; the newest for this system, others have ${newest}: grade there`;
}

/** The Node that runs this, against the one that the course was tested with. */
export function examineNode(root: string, version = process.versions.node): Finding {
  const packages = packageOf(root).optionalDependencies ?? {};
  const wanted = pinnedNode(packages) ?? version;
  if (version === wanted) {
    const newer = newerElsewhere(packages, version);
    return well('Node', `${version}, the version that the course was tested with${newer}`);
  }
  const [major] = version.split('.');
  const says = `${version}; the course was tested with ${wanted}, which npm install brings along`;
  return major === wanted.split('.')[0] ? note('Node', says) : note('Node', `${says}: run it by npm run`);
}

/** Whether what package.json names is installed, in those versions. */
export function examinePackages(root: string): Finding {
  const resolve = createRequire(join(root, 'package.json'));
  const bad = Object.entries(packageOf(root).dependencies ?? {}).flatMap(([name, version]) => {
    const file = resolve.resolve
      .paths(name)
      ?.map((folder) => join(folder, name, 'package.json'))
      .find(existsSync);
    if (!file) return [`${name} is missing`];
    const found = (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
    return found === version ? [] : [`${name} is ${found}, not ${version}`];
  });
  return bad.length === 0
    ? well('packages', 'all installed')
    : wrong('packages', `${bad.join(', ')}: run npm ci`);
}

/** Git is needed to hand in, not to work. */
export function examineGit(root: string): Finding {
  try {
    gitIn(root, '--version');
  } catch {
    return note('git', 'not found: you can work, but to hand in you need it, from git-scm.com');
  }
  try {
    gitIn(root, 'rev-parse', '--is-inside-work-tree');
    return well('git', 'here, and this folder is a repository');
  } catch {
    return note('git', 'here, but this folder is no repository: clone the course rather than unpack it');
  }
}

/** Whether the course can write where it has to. */
export function examineFolder(root: string): Finding {
  const probe = join(root, '.course/probe.tmp');
  try {
    mkdirSync(join(root, '.course'), { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return wrong('folder', `${root} cannot be written (${code}): move the course to a folder of your own`);
  }
  if (process.platform === 'win32' && root.length > 120) {
    return note('folder', 'its path is long for Windows: move the course nearer to the drive’s root');
  }
  return well('folder', `${root} can be written`);
}

/** Whether each exercise has its files. */
export function examineExercises(root: string): Finding {
  const missing = readCourse().exercises.flatMap((exercise) => {
    const { stub, publicChecks } = filesOf(exercise, root);
    return [stub, publicChecks].filter((file) => !existsSync(file)).map((file) => relative(root, file));
  });
  return missing.length === 0
    ? well('exercises', 'all files are there')
    : wrong('exercises', `${missing.join(', ')} missing: git checkout -- exercises brings them back`);
}

/** Whether a data set of the course is there and whole. */
export function examineDataset({ name, splits }: Dataset): Finding {
  try {
    for (const split of Object.keys(splits)) loadDataset(name, split, { count: 1 });
    return well(name, 'here');
  } catch (error) {
    return wrong(name, (error as Error).message);
  }
}

/** Whether a save is noticed at once. */
export async function examineEvents(root: string): Promise<Finding> {
  const folder = join(root, '.course');
  try {
    mkdirSync(folder, { recursive: true });
    let heard = false;
    const watcher = watch(folder, () => {
      heard = true;
    });
    // Some systems begin to watch a moment later.
    await sleep(50);
    const probe = join(folder, 'event.tmp');
    writeFileSync(probe, '');
    for (let waited = 0; waited < 1000 && !heard; waited += 20) await sleep(20);
    watcher.close();
    rmSync(probe);
    if (heard) return well('file events', 'arrive');
  } catch {
    // Said below.
  }
  return note(
    'file events',
    'do not arrive in this folder: npm start looks at your files once a second instead',
  );
}

/** Whether checks run: a process for them starts, and answers. */
export async function examineChecks(): Promise<Finding> {
  const [exercise] = readCourse().exercises;
  const folder = folderOf(exercise!);
  try {
    const runner = await CheckRunner.open([exercise!], { hidden: false });
    const [result] = await runner
      .run({ [folder]: { exercise: folder, problem: 'nothing to examine' } })
      .finally(() => runner.close());
    return well('checks', `run: ${result!.checks.length} in exercise ${exercise!.id}`);
  } catch (error) {
    return wrong('checks', `do not run: ${(error as Error).message.split('\n')[0]}`);
  }
}

/** What the terminal can show. */
export function examineTerminal(): Finding {
  const { columns, rows, isTTY } = process.stdout;
  if (!isTTY) return note('terminal', 'none here: npm start prints the course and ends');
  const size = columns && rows ? `${columns}×${rows}` : 'size unknown';
  if (columns < 80 || rows < 24) return note('terminal', `${size}: 80×24 or more shows everything at once`);
  return hasUnicode()
    ? well('terminal', size)
    : note('terminal', `${size}, without Unicode: signs are in ASCII`);
}

const EXAMINATIONS: Examination[] = [
  () => examineNode(HOME),
  () => examinePackages(HOME),
  examineGit,
  examineFolder,
  examineExercises,
  () => readCourse().datasets.map(examineDataset),
  examineEvents,
  examineChecks,
  examineTerminal,
];

/** Looks at everything that the course needs. */
export async function examine(root: string = ROOT): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const examination of EXAMINATIONS) findings.push(...[await examination(root)].flat());
  return findings;
}
