/** The words that every lesson in a language has in common. */
export interface LessonLanguage {
  /** The lesson's file name, beside the exercise. */
  file: string;
  /** The first lines of a lesson below its title: where it stands in the other language. */
  links: string;
  /** The titles of the sections, in order; errata are told where there are some. */
  sections: readonly string[];
  /** What a heading or the line above a hint calls a task, and a hint: a number follows. */
  task: RegExp;
  hint: RegExp;
  /** How the paragraph begins that works a task's example by hand. */
  byHand: string;
  /** The head of the table of checks, and what it calls public and hidden ones. */
  table: { head: readonly [string, string, string, string]; public: string; hidden: string };
}

/** The lessons as they are written first. */
export const ENGLISH: LessonLanguage = {
  file: 'README.md',
  links: 'English · [简体中文](README.zh-CN.md)',
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
  task: /^Task (\d+)/,
  hint: /^Task (\d+), hint (\d+):/,
  byHand: '**By hand.**',
  table: { head: ['task', 'what holds', 'check', 'points'], public: 'public', hidden: 'hidden' },
};

/** The lessons in simplified Chinese, the language of the chapter that the course teaches. */
export const CHINESE: LessonLanguage = {
  file: 'README.zh-CN.md',
  links: '[English](README.md) · 简体中文',
  sections: ['基本思想', '例题详解', '任务', '常见错误', '提示', '检查内容', '勘误', '延伸阅读'],
  task: /^任务 (\d+)/,
  hint: /^任务 (\d+)，提示 (\d+)：/,
  byHand: '**手算。**',
  table: { head: ['任务', '检查什么', '类别', '分值'], public: '公开', hidden: '隐藏' },
};
