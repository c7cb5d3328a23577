import { describe, expect, test } from 'vitest';
import { BookMaker } from '../class/book/book.ts';
import { aCheck, aCourse, aMember, aReport } from '../class/samples.ts';
import type { ExerciseResult } from '../engine/scoring/report.ts';
import { bookTable } from './book-table.ts';
import { feedbackHtml } from './feedback-html.ts';
import { feedbackMarkdown } from './feedback-markdown.ts';
import { gradebookHtml } from './gradebook-html.ts';
import { plainMarks } from './marks.ts';

const diagnosis = { name: 'flips', sentence: 'The kernel is flipped.' };
const exercise = (id: string, checks: ExerciseResult['checks']): ExerciseResult => ({
  id,
  title: `Title ${id}`,
  score: checks.reduce((sum, { points }) => sum + points, 0),
  maxScore: checks.length,
  checks,
});
const exercises = [
  exercise('01', [aCheck('pass', { name: 'pool > a' }), aCheck('pass', { name: 'pool > b' })]),
  exercise('02', [
    aCheck('pass', { name: 'slide > a' }),
    aCheck('fail', { name: 'slide > b', message: 'one', diagnosis }),
    aCheck('fail', { name: 'slide > c', message: 'two' }),
    aCheck('fail', { name: 'slide > d', message: 'three', diagnosis }),
    aCheck('not-started', { name: 'stack > a' }),
  ]),
];

describe.each([
  ['feedbackHtml', feedbackHtml],
  ['feedbackMarkdown', feedbackMarkdown],
])('%s', (_name, feedback) => {
  test('begins with what is not full; what passed follows, folded, a line a task', () => {
    const text = feedback('ada', exercises);
    const [open, passing] = text.split('<details>') as [string, string];
    expect(open).toMatch(/02 Title 02: 1 of 5/);
    expect(open).not.toMatch(/01 Title 01|slide (>|&gt;|&#62;) a/);
    expect(passing).toMatch(/01 Title 01: 2 of 2/);
    expect(passing).toContain('01 pool: all 2 checks, 2 points');
    expect(passing).toContain('02 slide: 1 of 4 checks, 1 points');
    expect(passing).not.toContain('02 stack');
  });

  test('what is full follows what is not, also where something is to be said of it', () => {
    const notes = { '01': ['handed in on time'], '02': ['handed in on time'] };
    const text = feedback('ada', exercises, { ...plainMarks(exercises), notes });
    expect(text).toMatch(/02 Title 02: 1 of 5[\s\S]*three[\s\S]*01 Title 01: 2 of 2[\s\S]*handed in on time/);
  });

  test('one likely cause is told once, above all of its checks', () => {
    const text = feedback('ada', exercises);
    expect(text.match(/The kernel is flipped/g)).toHaveLength(1);
    expect(text).toMatch(/Likely cause[\s\S]*one[\s\S]*three[\s\S]*two/);
  });

  test('weights and extra credit stand where the reader adds up', () => {
    const text = feedback('ada', exercises, {
      score: 33,
      maxScore: 25,
      scores: {},
      counted: {
        '01': { score: 8, weight: 8, extraCredit: true },
        '02': { score: 5, weight: 25, extraCredit: false },
      },
      notes: {},
    });
    expect(text).toContain('33 of 25 points');
    expect(text).toContain('02 Title 02: 1 of 5, which counts 5 of 25 in the total');
    expect(text).toContain('01 Title 01: 2 of 2, extra credit, which adds 8 to the total');
  });

  test('who has everything reads no table', () => {
    expect(feedback('ada', [exercises[0]!])).not.toMatch(/<table|\|---/);
  });
});

describe('a class', () => {
  const maker = new BookMaker(aCourse());
  maker.add({ member: aMember('wrong'), report: aReport('wrong', { '01': 0, '02': 0 }, { diagnosis }) });
  const untouched = { verdict: 'not-started', message: '' } as const;
  maker.add({ member: aMember('zero'), report: aReport('zero', { '01': 0, '02': 4 }, untouched) });
  const book = maker.make();

  test('who has not begun is told from who has all wrong, in the terminal and on the page', () => {
    expect(bookTable(book)).toMatch(/^wrong +0 +0 +0/m);
    expect(bookTable(book)).toMatch(/^zero +·0 +4 +4/m);
    expect(bookTable(book)).toMatch(/^· not started$/m);
    const page = gradebookHtml(book);
    expect(page).toContain('title="not started" data-value="0">· 0</td>');
    expect(page).toContain('<td class="number" data-value="0">0</td>');
  });
});
