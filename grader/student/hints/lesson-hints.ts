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

/** The hints of a lesson, by task and stage: what it keeps folded under `Task 1, hint 1: …`, or `任务 1，提示 1：…`. */
export function lessonHints(lesson: string): Hint[] {
  const folded =
    /<details><summary>(?:Task|任务) (\d+)(?:, hint|，提示) (\d+)[:：]\s*(.*?)<\/summary>(.*?)(?=<\/?details>)/gs;
  return [...lesson.matchAll(folded)].map(([, task, stage, title, text]) => ({
    task: Number(task),
    stage: Number(stage),
    title: title!.trim(),
    text: text!.trim(),
  }));
}
