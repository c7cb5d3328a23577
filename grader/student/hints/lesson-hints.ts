import { hintPattern, LANGUAGES } from '../../engine/course/language.ts';

/** One step of help with a task. */
export interface Hint {
  /** 1 for the first task of the exercise. */
  task: number;
  /** 1 a question, 2 the idea, 3 the formula, 4 almost the code. */
  stage: number;
  /** The line that a reader sees before the hint is opened. */
  title: string;
  /** Markdown. */
  text: string;
}

/** A task as its lesson numbers it. */
export interface LessonTask {
  number: number;
  /** The function to write. */
  name: string;
}

/** The tasks of a lesson, in order: `### Task 1 · \`pool\``. */
export const lessonTasks = (lesson: string): LessonTask[] =>
  [...lesson.matchAll(/^### \S+?\s*(\d+)\s*·\s*`(\w+)`/gm)].map(([, number, name]) => ({
    number: Number(number),
    name: name!,
  }));

const HINTS = Object.values(LANGUAGES).map(hintPattern);

/** The hints of a lesson, by task and stage: what it keeps folded under `Task 1, hint 1: …`, in any language. */
export function lessonHints(lesson: string): Hint[] {
  const folded = /<details><summary>(.*?)<\/summary>(.*?)(?=<\/?details>)/gs;
  return [...lesson.matchAll(folded)].flatMap(([, line, text]) => {
    const begins = HINTS.map((pattern) => pattern.exec(line!)).find(Boolean);
    if (!begins) return [];
    const [words, task, stage] = begins;
    const title = line!.slice(words.length).trim();
    return { task: Number(task), stage: Number(stage), title, text: text!.trim() };
  });
}
