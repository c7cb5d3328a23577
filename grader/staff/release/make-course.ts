import { randomBytes } from 'node:crypto';
import { type Course, type Exercise, folderOf } from '../../engine/course/course.ts';
import { LANGUAGES, type LanguageTag } from '../../engine/course/language.ts';
import { inLanguage } from '../in-language.ts';
import type { Files } from './read-head.ts';
import { withoutPackages } from './student-package.ts';

/** The course that the grader tries itself on: its first exercise is the first one of a new course. */
const SAMPLE = 'datasets/fixture-course/';

/** What a course has of this repository: the grader without the tests of this house, and what runs and shows it. */
const KEPT = [
  /^grader\/(?!.*\.test\.ts$)(?!trials\/attacks\/)/,
  /^datasets\/fixture-course\//,
  /^exercises\/course\.schema\.json$/,
  /^\.github\/workflows\/(check|grade|release)\.yml$/,
  /^\.(devcontainer|vscode)\//,
  /^(\.editorconfig|\.gitattributes|\.gitignore|\.npmrc|LICENSE|biome\.json|tsconfig\.json|vitest\.config\.ts)$/,
];

/** In Vitest's configuration, what belongs to the tests of this house. */
const HOUSE = /^ *\/\/ #region staff\n[\s\S]*?^ *\/\/ #endregion\n/gm;

/** Scripts of this house alone. */
const HOUSE_SCRIPTS = ['test', 'test:long'];

/**
 * A course of its own: the grader, and one small exercise that is finished, to be looked at and replaced.
 *
 * @param head all files of this repository
 * @param title of the course
 * @param name of its package
 * @param language of its lessons: those of the sample have its headings, and English words for somebody to translate
 * @returns every file of it: one call differs from another in the salt alone
 */
export function makeCourse(
  head: Files,
  { title, name, language }: { title: string; name: string; language: LanguageTag },
): Files {
  const files: Files = new Map();
  const put = (path: string, text: string | Buffer): void => void files.set(path, Buffer.from(text));
  for (const [path, content] of head) if (KEPT.some((kept) => kept.test(path))) files.set(path, content);
  put('vitest.config.ts', head.get('vitest.config.ts')!.toString().replaceAll(HOUSE, ''));

  const course = readJson(head, 'exercises/course.json') as Course;
  const sample = readJson(head, `${SAMPLE}exercises/course.json`) as Course;
  const exercise = sample.exercises[0]!;
  const others = sample.exercises.slice(1).map(folderOf);
  for (const [path, content] of head) {
    if (!path.startsWith(SAMPLE) || others.some((folder) => path.includes(`/${folder}/`))) continue;
    const place = path.slice(SAMPLE.length);
    // The sample lies two folders deeper in this house than it will in its own.
    if (place.includes('/'))
      put(
        place,
        place.endsWith('.ts')
          ? content.toString().replaceAll("'../../../../grader/", "'../../grader/")
          : content,
      );
  }
  const lesson = `exercises/${folderOf(exercise)}/README.md`;
  put(lesson, inLanguage(files.get(lesson)!.toString(), LANGUAGES[language]));
  put('exercises/course.json', courseOf(title, exercise, { limits: sample.limits, language }));
  put(
    'README.md',
    readmeOf(
      title,
      `| [${exercise.id}](exercises/${folderOf(exercise)}/README.md) | ${exercise.title} | ${exercise.points} |`,
    ),
  );
  put('solutions/salt.txt', `${randomBytes(16).toString('hex')}\n`);

  const packages = (course.datasets ?? []).flatMap((dataset) => dataset.package ?? []);
  const tools = [course, ...course.exercises].flatMap((one) => Object.keys(one.tools ?? {}));
  const manifest = readJson(head, 'package.json') as Record<string, Record<string, string>>;
  const without = (record: Record<string, string>, names: string[]) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => !names.includes(key)));
  put(
    'package.json',
    toJson({
      ...manifest,
      name,
      description: title,
      scripts: without(manifest.scripts!, [...HOUSE_SCRIPTS, ...tools]),
      dependencies: without(manifest.dependencies!, packages),
    }),
  );
  put('package-lock.json', withoutPackages(head.get('package-lock.json')!.toString(), { name, packages }));
  return files;
}

const readJson = (head: Files, path: string): unknown => JSON.parse(head.get(path)!.toString());

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Written as it will be read and changed: an exercise a line. */
const courseOf = (
  title: string,
  { id, slug, title: name, points }: Exercise,
  { limits = {}, language }: { limits: object | undefined; language: LanguageTag },
): string => `{
  "$schema": "course.schema.json",
  "title": ${JSON.stringify(title)},
  "languages": ["${language}"],
  "limits": { ${Object.entries(limits)
    .map(([limit, value]) => `"${limit}": ${value}`)
    .join(', ')} },
  "exercises": [{ "id": "${id}", "slug": "${slug}", "title": "${name}", "points": ${points} }]
}
`;

const readmeOf = (title: string, row: string): string => `# ${title}

\`\`\`sh
npm ci
npm start
\`\`\`

| | exercise | points |
|---|---|---|
${row}

## For students

\`npm start\` shows where you are and opens the first unfinished exercise; each save runs its checks. \`npm run help\` lists
the other commands. To hand in, commit and push.

## For teaching assistants

\`npm run demo\` grades \`datasets/sample-class\`; \`npm run grade -- --roster class.csv\` grades a class.

## For instructors

\`npm run verify\` proves that the checks tell right from wrong. \`npm run new -- 02-my-exercise\` makes the files of another
exercise, \`npm run remove\` takes one out, \`npm run release -- --out DIR\` makes the repository that students get. What
there is and what it counts stands in \`exercises/course.json\`.
`;
