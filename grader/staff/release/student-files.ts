import { posix } from 'node:path';
import { type Course, folderOf } from '../../engine/course/course.ts';
import { InputError } from '../../engine/course/input-error.ts';
import { removeEntry } from '../scaffold/course-entries.ts';
import { removeRow } from '../scaffold/readme-rows.ts';
import type { Files } from './read-head.ts';

/** What students get whole. Of everything else they get what these files name. */
const GIVEN = [
  /^exercises\/(?!(lib|tools)\/.*\.test\.ts$)/,
  /^playground\//,
  /^docs\/glossary\.md$/,
  /^grader\/(cli\.ts|first-aid\.cjs)$/,
  /^\.github\/workflows\/check\.yml$/,
  /^\.(devcontainer|vscode)\//,
  /^(\.editorconfig|\.gitignore|\.npmrc|LICENSE|tsconfig\.json|vitest\.config\.ts)$/,
];

/** What of a file that students get is for staff alone. */
const FOR_STAFF: Record<string, RegExp> = {
  'grader/cli.ts': /^.*staff: true.*\n/gm,
  'vitest.config.ts': /^ *\/\/ #region staff\n[\s\S]*?^ *\/\/ #endregion\n/gm,
};

/**
 * Chooses the files of a student's repository: the exercises, and whatever of the grader their commands need. A file
 * is needed where one that is given names it in quotes, as imports, workers and setup files are named. The commands
 * for staff go from the command line's list, their tests from Vitest's; the README ends after its section for students.
 *
 * @param head all files of the course's repository
 * @throws InputError where students would get a file that needs something of `solutions/`
 */
export function studentFiles(head: Files): Files {
  const chosen: Files = new Map();
  const choose = (path: string): void => {
    if (chosen.has(path)) return;
    const forStaff = FOR_STAFF[path];
    const whole = head.get(path)!;
    const content = forStaff ? Buffer.from(whole.toString().replaceAll(forStaff, '')) : whole;
    chosen.set(path, content);
    if (!path.endsWith('.ts')) return;
    for (const named of filesNamedIn(path, content.toString(), head)) {
      if (named.startsWith('solutions/')) throw new InputError(`${path} is for students, yet needs ${named}`);
      choose(named);
    }
  };
  const course = courseOf(head);
  const data = dataFolders(course);
  const drafts = (course.exercises ?? []).filter(({ draft }) => draft);
  const isGiven = (path: string): boolean =>
    (GIVEN.some((pattern) => pattern.test(path)) || data.some((folder) => path.startsWith(`${folder}/`))) &&
    !drafts.some((draft) => path.split('/').some((part) => part.split('.')[0] === folderOf(draft)));
  for (const path of head.keys()) if (isGiven(path)) choose(path);
  const readme = studentsReadme(head.get('README.md')?.toString() ?? '');
  for (const [, path] of readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) if (head.has(path!)) choose(path!);
  const without = (text: string, edit: (text: string, id: string) => string): Buffer =>
    Buffer.from(drafts.reduce((left, { id }) => edit(left, id), text));
  chosen.set('README.md', without(readme, removeRow));
  const listed = chosen.get('exercises/course.json');
  if (listed && drafts.length > 0) {
    chosen.set('exercises/course.json', without(listed.toString(), removeEntry));
  }
  return new Map([...chosen].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const courseOf = (head: Files): Partial<Course> =>
  JSON.parse(head.get('exercises/course.json')?.toString() ?? '{}');

/** Where data sets lie that no package brings. */
const dataFolders = ({ datasets = [] }: Partial<Course>): string[] =>
  datasets.filter((one) => !one.package).map(({ folder }) => posix.normalize(folder));

/** Paths in quotes, from the file's own folder or from the root. */
function filesNamedIn(path: string, source: string, head: Files): string[] {
  const names = [...source.matchAll(/'([\w./-]+\.\w+)'/g)].map(([, name]) => name!);
  return names
    .flatMap((name) => [posix.join(posix.dirname(path), name), posix.normalize(name)])
    .filter((candidate) => head.has(candidate));
}

/** What the README says before it turns to the staff. */
function studentsReadme(readme: string): string {
  const [, students] = /^([\s\S]*?^## For students\n[\s\S]*?)^## /m.exec(readme) ?? [];
  if (!students)
    throw new InputError('README.md lacks the section "For students", with another one after it');
  return `${students.trimEnd()}\n`;
}
