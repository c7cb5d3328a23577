import { LANGUAGES, type Language } from '../../engine/course/language.ts';
import { lessonHints } from '../../student/hints/lesson-hints.ts';

/** Stages of help with each task: a question, the idea, the formula, almost the code. */
const STAGES = [1, 2, 3, 4];

/** A lesson sends its readers on to so many works at least. */
const WORKS = 2;

/** What a lesson has to teach. */
export interface TeachingContext {
  /** The functions that students write, in order. */
  tasks: string[];
  /** The names of the figures that are drawn for it. */
  figures: string[];
  /** Of the lesson; English where it is not given. */
  language?: Language;
}

/**
 * Whether a lesson teaches all of its exercise, as this house likes lessons to: a section, an example by hand and four hints for each task, every
 * figure that is drawn for it, what goes wrong, and where to read on.
 *
 * @param lesson its Markdown
 * @returns one sentence a problem
 */
export function judgeTeaching(
  lesson: string,
  { tasks, figures, language = LANGUAGES.en }: TeachingContext,
): string[] {
  return [
    ...judgeTasks(lesson, tasks, language),
    ...judgeHints(lesson, tasks),
    ...judgeFigures(lesson, figures, language),
    ...judgeReading(lesson, language),
  ];
}

/** What stands under a heading of a section, by its place among `Language.sections`. */
function sectionOf(lesson: string, { sections }: Language, index: number): string {
  const parts = lesson.split(/^## /m);
  return parts.find((part) => part.startsWith(`${sections[index]}\n`)) ?? '';
}

function judgeTasks(lesson: string, tasks: string[], language: Language): string[] {
  const due = tasks.map((name, index) => `${index + 1} · ${name}`);
  const sections = sectionOf(lesson, language, 2).split(/^### /m).slice(1);
  return due
    .filter((_, index) => !sections[index]?.includes(`\n${language.byHand} `))
    .map(
      (task) => `the lesson works no example of task ${task} in a paragraph that begins ${language.byHand}`,
    );
}

function judgeHints(lesson: string, tasks: string[]): string[] {
  const hints = lessonHints(lesson);
  const due = tasks.flatMap((_, index) => STAGES.map((stage) => `${index + 1}.${stage}`));
  const told = hints.map(({ task, stage }) => `${task}.${stage}`);
  const missing = due.filter((hint) => !told.includes(hint));
  const surplus = told.filter((hint, index) => !due.includes(hint) || told.indexOf(hint) < index);
  const empty = hints.filter(({ title, text }) => title === '' || text === '');
  if (missing.length + surplus.length === 0 && told.join() !== due.join()) {
    return ['the hints are not in the order of their numbers'];
  }
  return [
    ...missing.map((hint) => `hint ${hint} is missing: each task has ${STAGES.length}, folded one by one`),
    ...surplus.map((hint) => `hint ${hint} is there twice, or belongs to no task`),
    ...empty.map(({ task, stage }) => `hint ${task}.${stage} is empty`),
  ];
}

function judgeFigures(lesson: string, figures: string[], language: Language): string[] {
  const shown = (text: string, figure: string): boolean => text.includes(`](figures/${figure}.svg)`);
  const wrong = sectionOf(lesson, language, 3);
  return [
    ...figures
      .filter((figure) => !shown(lesson, figure))
      .map((figure) => `the figure ${figure} is drawn, but the lesson does not show it`),
    ...(shown(wrong, 'what-goes-wrong')
      ? []
      : [`the section "## ${language.sections[3]}" lacks its figure, figures/what-goes-wrong.svg`]),
    ...(/^- /m.test(wrong) ? [] : [`the section "## ${language.sections[3]}" lists nothing`]),
  ];
}

function judgeReading(lesson: string, language: Language): string[] {
  const works = sectionOf(lesson, language, 7).match(/^- .*\b(19|20)\d\d\b.*$/gm) ?? [];
  return works.length >= WORKS
    ? []
    : [`"## ${language.sections[7]}" names fewer than ${WORKS} works with their years`];
}
