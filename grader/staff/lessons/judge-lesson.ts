import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Exercise, filesOf } from '../../engine/course/course.ts';
import { LANGUAGES, type Language } from '../../engine/course/language.ts';
import { tasksIn } from '../../engine/course/tasks-in.ts';
import { lessonTasks } from '../../student/hints/lesson-hints.ts';
import { headingsIn } from '../headings-in.ts';
import { linksIn } from '../links-in.ts';
import { solutionLinesIn } from '../solution-lines.ts';
import { fillLesson, type ListedCheck } from './fill-lesson.ts';
import { judgeExample, lessonExamples } from './lesson-examples.ts';

/** Errata are told where there are some. */
const OPTIONAL = LANGUAGES.en.sections.indexOf('Errata');

/** What a lesson is compared with. */
export interface LessonContext {
  exercise: Exercise;
  /** The reference's source. */
  reference: string;
  /** The reference's functions. */
  module: Record<string, unknown>;
  /** Public ones first. */
  checks: ListedCheck[];
  /** Of the lesson; English where it is not given. */
  language?: Language;
  /** Whether it is written in another language first. */
  isTranslation?: boolean;
}

/**
 * What is wrong with a lesson: sections, tasks, the table of checks, links, examples, lines of the solution.
 *
 * @param lesson its Markdown
 * @returns one sentence a problem
 */
export function judgeLesson(
  lesson: string,
  { exercise, reference, module, checks, language = LANGUAGES.en, isTranslation = false }: LessonContext,
): string[] {
  // A translation has a title of its own.
  const title = isTranslation ? '' : `${exercise.title}\n`;
  return [
    ...judgeSections(lesson, `# ${exercise.id} · ${title}`, language),
    ...judgeTasks(lesson, tasksIn(reference)),
    ...judgeTable(lesson, checks, language),
    ...deadLinks(lesson, dirname(filesOf(exercise).lesson)),
    ...judgeExamples(lesson, module),
    ...solutionLinesIn(lesson, reference).map((line) => `the lesson holds a line of the solution: ${line}`),
  ];
}

function judgeSections(lesson: string, beginning: string, { sections }: Language): string[] {
  const found = headingsIn(lesson)
    .filter(({ depth }) => depth === 2)
    .map(({ text }) => text);
  const wanted = sections.filter((section, index) => index !== OPTIONAL || found.includes(section));
  const problems = [
    ...wanted
      .filter((section) => !found.includes(section))
      .map((section) => `the lesson lacks the section "## ${section}"`),
    ...found
      .filter((section) => !sections.includes(section))
      .map((section) => `the lesson has a section "## ${section}" that no lesson has`),
  ];
  if (problems.length === 0 && found.join('\n') !== wanted.join('\n')) {
    problems.push(`the lesson's sections are not in order, which is ${wanted.join(', ')}`);
  }
  if (!lesson.startsWith(beginning))
    problems.unshift(`the lesson does not begin with its title, "${beginning.trimEnd()}"`);
  return problems;
}

function judgeTasks(lesson: string, tasks: string[]): string[] {
  const told = lessonTasks(lesson).map(({ number, name }) => `${number} · ${name}`);
  const due = tasks.map((name, index) => `${index + 1} · ${name}`);
  return told.join('\n') === due.join('\n')
    ? []
    : [`the lesson's tasks are ${told.join(', ') || 'none'}, those of the reference are ${due.join(', ')}`];
}

function judgeTable(lesson: string, checks: ListedCheck[], language: Language): string[] {
  try {
    return fillLesson(lesson, checks, language) === lesson
      ? []
      : ["the lesson's table of checks is out of date: run npm run lessons"];
  } catch (error) {
    return [(error as Error).message];
  }
}

/** Links and images that lead to no file, or to no heading of the lesson. Links to the web are not followed. */
function deadLinks(lesson: string, folder: string): string[] {
  const anchors = headingsIn(lesson).map(({ anchor }) => anchor);
  return [...new Set(linksIn(lesson))]
    .filter((target) => {
      const [path, anchor] = target.split('#');
      return path ? !existsSync(resolve(folder, path)) : !anchors.includes(anchor ?? '');
    })
    .map((target) => `the lesson links to ${target}, which is not there`);
}

function judgeExamples(lesson: string, module: Record<string, unknown>): string[] {
  try {
    const examples = lessonExamples(lesson);
    if (examples.length === 0) return ['the lesson has no examples of the form "call // → result"'];
    return examples.flatMap((example) => judgeExample(example, module) ?? []);
  } catch (error) {
    return [(error as Error).message];
  }
}
