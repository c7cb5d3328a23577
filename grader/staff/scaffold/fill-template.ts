import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Exercise, filesOf, folderOf } from '../../engine/course/course.ts';
import { LANGUAGES, type LanguageTag } from '../../engine/course/language.ts';
import { inLanguage } from '../in-language.ts';
import { makeStub } from '../make-stub.ts';

/** One file a file of the new exercise; `.txt`, so that no tool takes them for code of the course. */
const TEMPLATE = join(import.meta.dirname, 'template');

const LESSON = 'README.md';

/** What is made for an exercise. */
export interface Wanted {
  exercise: Exercise;
  /** The names of its functions, in the order of the lesson. */
  tasks: string[];
  /** Of its lessons, the one that they are written in first. */
  languages: readonly LanguageTag[];
}

/**
 * The files of a new exercise: a sample, once for each task, the stub made of it, and a lesson in each language of the course.
 *
 * @returns their texts, by their paths from the root
 */
export function fillTemplate(wanted: Wanted): Map<string, string> {
  const { exercise, languages } = wanted;
  const files = new Map<string, string>();
  for (const template of templates()) {
    const text = readFileSync(join(TEMPLATE, template), 'utf8');
    const path = template
      .replace(/\.txt$/, '')
      .replaceAll('FOLDER', folderOf(exercise))
      .replaceAll('SLUG', exercise.slug);
    if (!path.endsWith(LESSON)) files.set(path, fill(text, wanted, languages[0]!));
    else
      languages.forEach((language, index) => {
        files.set(
          path.replace(LESSON, lessonName(language, index)),
          inLanguage(fill(text, wanted, language), LANGUAGES[language]),
        );
      });
  }
  const { stub, reference } = filesOf(exercise, '');
  files.set(stub, makeStub(files.get(reference)!));
  return files;
}

/** The template of the reference: for whoever wants to know whether one still is the sample. */
export const sampleReference = (tasks: string[]): string =>
  inEach(readFileSync(join(TEMPLATE, 'solutions/FOLDER/SLUG.ts.txt'), 'utf8'), tasks);

function fill(text: string, { exercise, tasks, languages }: Wanted, tag: LanguageTag): string {
  return inEach(text, tasks)
    .replaceAll(/\{\{sentence:(.*)\}\}/g, (_, sentence: string) => inLanguages(sentence, languages))
    .replaceAll('{{links}}', linksFrom(tag, languages))
    .replaceAll('{{tasks}}', tasks.toSorted().join(', '))
    .replaceAll('{{first}}', tasks[0]!)
    .replaceAll('{{folder}}', folderOf(exercise))
    .replaceAll('{{slug}}', exercise.slug)
    .replaceAll('{{id}}', exercise.id)
    .replaceAll('{{title}}', exercise.title);
}

/** The line by which a lesson leads to those in other languages, where there are any. */
function linksFrom(here: LanguageTag, languages: readonly LanguageTag[]): string {
  if (languages.length === 1) return '';
  const links = languages.map((tag, index) =>
    tag === here ? LANGUAGES[tag].name : `[${LANGUAGES[tag].name}](${lessonName(tag, index)})`,
  );
  return `${links.join(' · ')}\n\n`;
}

const lessonName = (tag: LanguageTag, index: number): string => (index === 0 ? LESSON : `README.${tag}.md`);

/** What belongs to a task stands once for each. */
const inEach = (text: string, tasks: string[]): string =>
  text.replaceAll(/^\{\{#task\}\}\n([\s\S]*?)^\{\{\/task\}\}\n/gm, (_, block: string) =>
    tasks
      .map((task, index) => block.replaceAll('{{task}}', task).replaceAll('{{number}}', `${index + 1}`))
      .join(block.startsWith('describe(') ? '\n' : ''),
  );

/** A sentence as a misconception says it: the translations wait for somebody who can write them. */
function inLanguages(sentence: string, [first, ...others]: readonly LanguageTag[]): string {
  const text = `'${sentence}'`;
  if (others.length === 0) return text;
  const marked = others.map((tag) => `'${tag}': 'TODO: ${sentence}'`);
  return `{ ${[`'${first}': ${text}`, ...marked].join(', ')} }`;
}

const templates = (): string[] =>
  readdirSync(TEMPLATE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(TEMPLATE, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
