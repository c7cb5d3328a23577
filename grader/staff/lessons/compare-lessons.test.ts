import { expect, test } from 'vitest';
import { LANGUAGES } from '../../engine/course/language.ts';
import { compareLessons } from './compare-lessons.ts';

const lesson = `# 07 · Windows

English · [简体中文](README.zh-CN.md)

## The idea

A map of 28×28 cells, or 1,464,100 numbers, from −2 to 10⁸: see [notes](https://a.b/c) and \`pool\`.

![A map of 4 by 4.](figures/map.svg)
![A map of 5 by 5.](figures/larger.svg)

## Tasks

### Task 1 · \`pool\`

Where $x_1 > 0$:

$$y = \\begin{cases} x & \\text{where it fits} \\\\ 0 & \\text{elsewhere} \\end{cases}$$

\`\`\`ts
import { pool } from './windows.ts';
pool([1, 2]) // → 2
const size = 3; // its side
\`\`\`

| a | b |
|---|---|
| 1 | 2 |

- one
- two

## Hints

<details><summary>Task 1, hint 1: which 3 rows?</summary>

These.

</details>

## What the checks examine

<!-- checks:begin -->
| 99 |
<!-- checks:end -->
`;

const translation = `# 07 · 窗口

[English](README.md) · 简体中文

## 基本思想

特征图有 28×28 个单元，即 1,464,100 个数，从 −2 到 10⁸：见\`pool\`与[讲义](https://a.b/c)。

![4 行 4 列的特征图。](figures/map.svg)
![5 行 5 列的特征图。](figures/larger.svg)

## 任务

### 任务 1 · \`pool\`

当 $x_1 > 0$ 时：

$$y = \\begin{cases} x & \\text{若放得下} \\\\ 0 & \\text{否则} \\end{cases}$$

\`\`\`ts
import { pool } from './windows.ts';
pool([1, 2]) // → 2
const size = 3; // 边长
\`\`\`

| 甲 | 乙 |
|---|---|
| 1 | 2 |

- 一
- 二

## 提示

<details><summary>任务 1，提示 1：是哪 3 行？</summary>

这几行。

</details>

## 检查内容

<!-- checks:begin -->
| 98 |
<!-- checks:end -->
`;

const compare = (changed: string, from = lesson): string[] =>
  compareLessons(
    { path: 'a.md', text: from, language: LANGUAGES.en, links: 'English · [简体中文](README.zh-CN.md)' },
    { path: 'b.md', text: changed, language: LANGUAGES['zh-CN'], links: '[English](README.md) · 简体中文' },
  );

/** What is said of a translation in which one thing was changed. */
function drift(from: string, to: string): string[] {
  expect(translation).toContain(from);
  return compare(translation.replace(from, to));
}

test('a translation in step', () => {
  expect(compare(translation)).toEqual([]);
});

test.each([
  [
    'a section left out',
    '## 提示\n',
    '',
    'b.md:34: "任务 1，提示 1：是哪 3 行？" stands where the lesson has "Hints" (a.md:33)',
  ],
  [
    'a title that is not the fixed one',
    '## 提示',
    '## 帮助',
    'b.md:33: "帮助" stands where the lesson has "Hints" (a.md:33)',
  ],
  [
    'another level',
    '### 任务 1',
    '## 任务 1',
    'b.md:14: "任务 1 · `pool`" stands where the lesson has "Task 1 · `pool`" (a.md:14)',
  ],
  [
    'another number of the exercise',
    '# 07',
    '# 08',
    'b.md:1: "08 · 窗口" stands where the lesson has "07 · Windows" (a.md:1)',
  ],
  [
    'another hint',
    '提示 1：',
    '提示 2：',
    'b.md:35: "任务 1，提示 2：是哪 3 行？" stands where the lesson has "Task 1, hint 1: which 3 rows?" (a.md:35)',
  ],
  [
    'one section more',
    '| 98 |\n<!-- checks:end -->\n',
    '<!-- checks:end -->\n\n## 勘误\n',
    'b.md:46: "勘误" stands where the lesson has the end',
  ],
])('%s', (_, from, to, problem) => {
  expect(drift(from, to)).toEqual([problem]);
});

test('a lesson that ends early', () => {
  const [head] = translation.split('## 检查内容');
  expect(compare(head!)).toEqual([
    'b.md:41: the end stands where the lesson has "What the checks examine" (a.md:41)',
  ]);
});

test.each([
  [
    'number',
    '28×28',
    '28×27',
    [
      'b.md:5: "基本思想" lacks the number 28 of a.md:7',
      'b.md:7: the number 27 is not in the lesson (a.md:5)',
    ],
  ],
  [
    'thousands',
    '1,464,100',
    '1,464,000',
    ['"基本思想" lacks the number 1,464,100', 'the number 1,464,000 is'],
  ],
  ['sign', '−2', '2', ['lacks the number −2 of', 'the number 2 is']],
  ['exponent', '10⁸', '10⁷', ['lacks the number 10⁸ of', 'the number 10⁷ is']],
  [
    'number in what a figure shows',
    '4 行 4 列',
    '4 行 7 列',
    ['lacks the number 4 of a.md:9', 'b.md:9: the number 7 is'],
  ],
  [
    'number in a heading of a hint',
    '哪 3 行',
    '哪 4 行',
    ['lacks the number 3 of a.md:35', 'b.md:35: the number 4 is'],
  ],
  [
    'figure',
    '(figures/map.svg)',
    '(figures/other.svg)',
    ['lacks the figure figures/map.svg of a.md:9', 'b.md:9: the figure figures/other.svg is'],
  ],
  [
    'link',
    '(https://a.b/c)',
    '(https://a.b/d)',
    ['lacks the link https://a.b/c', 'the link https://a.b/d is'],
  ],
  ['name in code', '见`pool`', '见`pools`', ['lacks the code pool of', 'the code pools is']],
  ['formula in a line', '$x_1 > 0$', '$x_1 < 0$', ['lacks the formula x_1 > 0', 'the formula x_1 < 0 is']],
  ['formula', '$$y = ', '$$z = ', ['lacks the formula y = ', 'the formula z = ']],
  [
    'code block',
    'pool([1, 2])',
    'pool([1, 3])',
    ['lacks the code block pool([1, 2]) // → 2 of a.md:20', 'b.md:20: the code block pool([1, 3])'],
  ],
  [
    'result of an example',
    '// → 2',
    '// → 3',
    ['lacks the code block pool([1, 2]) // → 2', 'the code block pool([1, 2]) // → 3'],
  ],
  ['row of a table', '| 1 | 2 |\n', '', ['lacks the number 1', 'lacks the number 2', 'lacks the row']],
  ['item of a list', '- 二\n', '', ['lacks the list item of a.md:31']],
  [
    'paragraph',
    '这几行。',
    '这几行。\n\n还有一句。',
    ['b.md:39: the paragraph is not in the lesson (a.md:35)'],
  ],
])('a %s', (_, from, to, problems) => {
  const found = drift(from, to).sort();
  expect(found).toHaveLength(problems.length);
  for (const problem of problems) expect(found.join('\n')).toContain(problem);
});

test('figures in another order', () => {
  const swapped = translation
    .replace('figures/map.svg', 'figures/x.svg')
    .replace('figures/larger.svg', 'figures/map.svg')
    .replace('figures/x.svg', 'figures/larger.svg');
  expect(compare(swapped)).toEqual([
    'b.md:9: the figure figures/larger.svg is not in its place in "基本思想"',
  ]);
});

test('a hint that speaks of another task', () => {
  const asks = lesson.replace('hint 1: which', 'hint 1: task 4, which');
  expect(compare(translation.replace('提示 1：', '提示 1：任务 4 '), asks)).toEqual([]);
});

test('names with digits are no numbers, and thousands are one', () => {
  expect(compare(translation.replace('见`pool`', '见 conv1 的`pool`'))).toEqual([]);
  const spaced = lesson.replace('from −2', 'from 28 − 5 = 23, −2');
  expect(compare(translation.replace('从 −2', '从 28−5=23、−2'), spaced)).toEqual([]);
});
