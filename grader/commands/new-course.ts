import { basename } from 'node:path';
import type { Command } from '../command-line/command.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { HOME } from '../engine/course/course.ts';
import { LANGUAGE_TAGS, type LanguageTag } from '../engine/course/language.ts';
import { displayPath } from '../engine/files/display-path.ts';
import { userPath } from '../engine/files/user-path.ts';
import { makeCourse } from '../staff/release/make-course.ts';
import { readHead } from '../staff/release/read-head.ts';
import { isFree, writeRelease } from '../staff/release/write-release.ts';

export const newCourse: Command = {
  summary: 'makes a course of your own, with one small exercise',
  usage: `
Usage: npm run new-course -- DIR [--title TEXT] [--language TAG]

Makes the repository of a course: the grader as it is in the last commit here, and one small exercise with everything
that belongs to it, which passes npm run verify and can be graded and released.

  DIR             a folder that is empty or not there yet
  --title TEXT    what the course is called; by default as the folder
  --language TAG  what its lessons are written in: ${LANGUAGE_TAGS.join(', ')}; by default English. The sample's lesson has the
                  headings of that language, and is in English else

Exit code: 0 made, 2 wrong use (nothing is written).`,
  options: { title: { type: 'string' }, language: { type: 'string' } },
  allowPositionals: true,

  async run({ values, positionals: [folder, ...more] }) {
    if (folder === undefined || more.length > 0)
      throw new UsageError('name one folder, such as: npm run new-course -- ../my-course');
    const language = requireLanguage(values.language ?? 'en');
    const path = userPath(folder);
    if (!isFree(path)) throw new UsageError(`${path} holds something already: name a folder that is empty`);
    const words =
      basename(path)
        .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
        .trim() || 'course';
    const title = String(values.title ?? `${words[0]!.toUpperCase()}${words.slice(1)}`);
    const name =
      words
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '') || 'course';
    const files = makeCourse(readHead(HOME), { title, name, language });
    writeRelease(path, files);
    console.log(`${files.size} files written; next:

  cd ${displayPath(path)}
  git init && git add --all && git commit --message "A new course"
  npm ci
  npm run verify`);
    return 0;
  },
};

function requireLanguage(wanted: string | boolean): LanguageTag {
  const found = LANGUAGE_TAGS.find((tag) => tag === wanted);
  if (found) return found;
  throw new UsageError(`--language must be one of ${LANGUAGE_TAGS.join(', ')}, not "${wanted}"`);
}
