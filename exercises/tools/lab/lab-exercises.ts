import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCourse } from '../../../grader/engine/course/course.ts';
import { lessonHints, lessonTasks } from '../../../grader/student/hints/lesson-hints.ts';

/** What the page knows of an exercise. */
export interface LabExercise {
  id: string;
  title: string;
  /** Where its module is, below `/exercises`. */
  module: string;
  /** The first hint of each function, by language. */
  hints: Record<string, Record<string, string>>;
}

const LESSONS = { en: 'README.md', 'zh-CN': 'README.zh-CN.md' };

/** The exercises of a course, for the page. */
export function labExercises(root: string): LabExercise[] {
  return readCourse(join(root, 'exercises/course.json')).exercises.map(({ id, slug, title }) => {
    const folder = `${id}-${slug}`;
    const hints = Object.entries(LESSONS).map(([language, file]) => {
      const path = join(root, 'exercises', folder, file);
      const lesson = existsSync(path) ? readFileSync(path, 'utf8') : '';
      const first = lessonHints(lesson).filter(({ stage }) => stage === 1);
      const named = lessonTasks(lesson).map(({ number, name }) => [
        name,
        first.find(({ task }) => task === number)?.title ?? '',
      ]);
      return [language, Object.fromEntries(named)];
    });
    return { id, title, module: `${folder}/${slug}.ts`, hints: Object.fromEntries(hints) };
  });
}
