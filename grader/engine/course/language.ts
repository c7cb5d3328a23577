/** The words that every lesson in a language has in common, and those that go with them. */
export interface Language {
  /** As it calls itself: lessons lead to each other by it. */
  name: string;
  /** The same in the README's table. */
  short: string;
  /** What it calls an exercise; the number follows after a space. */
  exercise: string;
  /** The titles of a lesson's sections, in order; errata are told where there are some. */
  sections: readonly [
    idea: string,
    example: string,
    tasks: string,
    wrong: string,
    hints: string,
    checks: string,
    errata: string,
    reading: string,
  ];
  /** What a heading calls a task; its number follows after a space. */
  task: string;
  /** What stands in the line above a hint between the task's number and its own, and after that. */
  hint: readonly [before: string, after: string];
  /** How the paragraph begins that works a task's example by hand. */
  byHand: string;
  /** The head of the table of checks, and what it calls public and hidden ones. */
  table: { head: readonly [string, string, string, string]; public: string; hidden: string };
  /** What `npm run hint` says around a hint. */
  told: {
    title(task: number, name: string, shown: number, of: number): string;
    none: string;
    more(count: number): string;
    last: string;
  };
}

/** Every language that a course may be in, by its tag: `course.json` lists those that it is in. */
export const LANGUAGES = {
  en: {
    name: 'English',
    short: 'English',
    exercise: 'exercise',
    sections: [
      'The idea',
      'Worked example',
      'Tasks',
      'What goes wrong',
      'Hints',
      'What the checks examine',
      'Errata',
      'Further reading',
    ],
    task: 'Task',
    hint: [', hint ', ':'],
    byHand: '**By hand.**',
    table: { head: ['task', 'what holds', 'check', 'points'], public: 'public', hidden: 'hidden' },
    told: {
      title: (task, name, shown, of) => `Task ${task}, ${name}: hint ${shown} of ${of}`,
      none: 'You have taken none yet.',
      more: (count) => `Ask again for the next one; ${count} more to come.`,
      last: 'That was the last one.',
    },
  },
  'zh-CN': {
    name: '简体中文',
    short: '中文',
    exercise: '练习',
    sections: ['基本思想', '例题详解', '任务', '常见错误', '提示', '检查内容', '勘误', '延伸阅读'],
    task: '任务',
    hint: ['，提示 ', '：'],
    byHand: '**手算。**',
    table: { head: ['任务', '检查什么', '类别', '分值'], public: '公开', hidden: '隐藏' },
    told: {
      title: (task, name, shown, of) => `任务 ${task} ${name}：提示 ${shown}/${of}`,
      none: '还没有看过提示。',
      more: (count) => `再问一次可得下一条，还有 ${count} 条。`,
      last: '这是最后一条提示。',
    },
  },
  de: {
    name: 'Deutsch',
    short: 'Deutsch',
    exercise: 'Übung',
    sections: [
      'Die Idee',
      'Ein Beispiel',
      'Aufgaben',
      'Was schiefgeht',
      'Hinweise',
      'Was die Tests prüfen',
      'Berichtigungen',
      'Zum Weiterlesen',
    ],
    task: 'Aufgabe',
    hint: [', Hinweis ', ':'],
    byHand: '**Von Hand.**',
    table: { head: ['Aufgabe', 'was gilt', 'Test', 'Punkte'], public: 'offen', hidden: 'verdeckt' },
    told: {
      title: (task, name, shown, of) => `Aufgabe ${task}, ${name}: Hinweis ${shown} von ${of}`,
      none: 'Noch keiner wurde gegeben.',
      more: (count) => `Der nächste kommt auf Anfrage; es bleiben ${count}.`,
      last: 'Das war der letzte.',
    },
  },
} as const satisfies Record<string, Language>;

/** The tag of a language, such as `zh-CN`. */
export type LanguageTag = keyof typeof LANGUAGES;

export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as LanguageTag[];

/** Where a text speaks of an exercise by its number: `exercise 04`. The number is the first group. */
export const exercisePattern = (): RegExp =>
  new RegExp(
    `(?<=(?:${Object.values(LANGUAGES)
      .map(({ exercise }) => exercise)
      .join('|')})s? )(\\d\\d)\\b`,
    'gi',
  );

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The beginning of a task's heading, with its number. */
export const taskPattern = ({ task }: Language): RegExp => new RegExp(`^${escaped(task)} (\\d+)`);

/** The beginning of the line above a hint, with the task's number and its own. */
export const hintPattern = ({ task, hint: [before, after] }: Language): RegExp =>
  new RegExp(`^${escaped(task)} (\\d+)${escaped(before)}(\\d+)${escaped(after)}`);
