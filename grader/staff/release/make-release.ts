import type { Course } from '../../engine/course/course.ts';
import { findDeadLinks } from './find-dead-links.ts';
import { findLeaks } from './find-leaks.ts';
import type { Files } from './read-head.ts';
import { studentFiles } from './student-files.ts';
import { studentLock, studentManifest } from './student-package.ts';

/** The student repository, and what is wrong with it. */
export interface Release {
  files: Files;
  /** One sentence each; a release with problems is not to be given out. */
  problems: string[];
}

const REFERENCE = /^solutions\/\d\d-([a-z0-9-]+)\/\1\.ts$/;

/** Makes the student repository of all files of the course's: the same files make the same release, to the byte. */
export function makeRelease(head: Files): Release {
  const text = (path: string): string => head.get(path)!.toString();
  const files = studentFiles(head);
  const commands = [...files.keys()].flatMap(
    (path) => /^grader\/commands\/([\w-]+)\.ts$/.exec(path)?.[1] ?? [],
  );
  const course = JSON.parse(text('exercises/course.json')) as Course;
  const tools = [course, ...course.exercises.filter(({ draft }) => !draft)]
    .flatMap((one) => Object.entries(one.tools ?? {}))
    .flatMap(([name, path]) => (files.has(path) ? name : []));
  const manifest = studentManifest(text('package.json'), [...files.keys()], ['help', ...commands, ...tools]);
  files.set('package.json', Buffer.from(manifest));
  files.set('package-lock.json', Buffer.from(studentLock(text('package-lock.json'))));

  const references = [...head.keys()].filter((path) => REFERENCE.test(path));
  const leaks = findLeaks(files, new Map(references.map((path) => [path, text(path)])));
  return {
    files,
    problems: [
      ...leaks.map(({ file, problem }) => `${file} ${problem}`),
      ...missingPackages(files, Object.keys(JSON.parse(manifest).dependencies)),
      ...findDeadLinks(files),
    ],
  };
}

/** What students' code imports, but `npm ci` would not install for them. */
function missingPackages(files: Files, installed: string[]): string[] {
  return [...files].flatMap(([path, content]) => {
    if (!path.endsWith('.ts')) return [];
    const imports = content
      .toString()
      .matchAll(/^(?:import|export) .*from '((?:@[\w-]+\/)?[\w-]+)[^':]*';$/gm);
    return [...imports]
      .filter(([, name]) => !installed.includes(name!))
      .map(([, name]) => `${path} imports ${name}, which students do not install: make it a dependency`);
  });
}
