import type { Book, StudentGrade } from '../class/book.ts';
import {
  type Bar,
  type CheckStatistics,
  checkStatistics,
  distribution,
  type MisconceptionStatistics,
  misconceptionStatistics,
} from '../class/book-statistics.ts';
import { gradeNotes } from '../class/grade-notes.ts';
import { showTime } from '../class/zoned-time.ts';
import { LAYERS } from '../sandbox/layers.ts';
import { escapeHtml } from './escape-html.ts';
import { countedOf } from './gradebook-csv.ts';
import { GRADEBOOK_SCRIPT } from './gradebook-script.ts';
import { page } from './page.ts';
import { VERDICT_WORDS } from './verdict-words.ts';

const STYLE = `
body { max-width: none; }
.class { overflow: auto; max-height: 80vh; }
#class th { cursor: pointer; white-space: nowrap; position: sticky; top: 0; background: var(--paper); }
#class td:first-child { position: sticky; left: 0; background: var(--paper); }
#class td { white-space: nowrap; } #class td:last-child { white-space: normal; min-width: 16rem; }
#class tfoot td { color: var(--faint); border-bottom: none; }
#class th[aria-sort=ascending]::after { content: ' ↑'; } #class th[aria-sort=descending]::after { content: ' ↓'; }
.bars { display: flex; align-items: flex-end; gap: 4px; height: 10rem; max-width: 60rem; overflow-x: auto; }
.bars div { flex: 1; height: 100%; display: flex; flex-direction: column; justify-content: flex-end; text-align: center; font-size: .8rem; white-space: nowrap; }
.bars i { background: var(--bar); display: block; flex-shrink: 0; }
input { font: inherit; padding: .3rem .5rem; width: 20rem; max-width: 100%; box-sizing: border-box; }
.weak { background: var(--look); }
#student:empty { display: none; } #student { border: 2px solid var(--line); padding: 0 1rem 1rem; margin-top: 1rem; overflow-x: auto; }
`;

/** Below this a check does not separate strong from weak, and deserves a look. */
const WEAK = 0.1;

const number = (value: number): string => String(Math.round(value * 100) / 100);
const cell = (value: string, attributes = ''): string => `<td${attributes}>${value}</td>`;
const numberCell = (value: number | undefined, attributes = ''): string =>
  `<td class="number"${attributes} data-value="${value ?? -1}">${value === undefined ? '' : number(value)}</td>`;

function classRow(student: StudentGrade, book: Book): string {
  const notes = gradeNotes(student, book);
  const name = escapeHtml(student.name);
  const scores = book.exercises.map((exercise) => {
    const grade = student.exercises[exercise.id];
    if (!grade) return numberCell(undefined);
    const told = notes[exercise.id]?.join('; ') ?? '';
    const marks = told ? ` title="${escapeHtml(told)}"` : '';
    const sign = grade.override ? '✎ ' : grade.late.days > 0 ? '⏱ ' : '';
    const counted = countedOf(exercise, grade);
    return `<td class="number"${marks} data-value="${counted}">${sign}${number(counted)}</td>`;
  });
  const failing = Object.values(student.exercises)
    .flatMap(({ checks }) => checks)
    .filter(({ verdict }) => ['timeout', 'crash', 'error'].includes(verdict));
  const trouble = [
    ...(student.problem ? [student.problem.message] : []),
    ...(failing.length > 0 ? [`${failing.length} checks without an answer`] : []),
  ].join('; ');
  const when = student.submittedAt === undefined ? '' : showTime(student.submittedAt, book.timeZone);
  return [
    '<tr>',
    cell(`<a href="#student=${encodeURIComponent(student.id)}">${escapeHtml(student.id)}</a>`),
    cell(name),
    cell(escapeHtml(student.section)),
    ...scores,
    numberCell(student.total),
    numberCell(Math.round(student.seconds * 10) / 10),
    cell(escapeHtml(when)),
    cell(escapeHtml(isolationOf(student))),
    cell(escapeHtml(trouble)),
    '</tr>',
  ].join('');
}

/** All layers are one word; where some are missing, those that held are named. */
const isolationOf = ({ isolation }: StudentGrade): string =>
  isolation.length === LAYERS.length ? 'full' : isolation.join(', ');

function classTable(book: Book): string {
  const numbers = [...book.exercises.map(({ id }) => id), 'total', 'seconds'];
  const heads = ['id', 'name', 'section', ...numbers, 'submitted', 'isolation', 'to look into'];
  const head = (text: string): string =>
    `<th tabindex="0"${numbers.includes(text) ? ' class="number"' : ''}>${escapeHtml(text)}</th>`;
  const outOf = [
    'of',
    '',
    '',
    ...book.exercises.map(({ weight }) => number(weight)),
    number(book.maxTotal),
    '',
    '',
    '',
    '',
  ];
  return [
    '<p><input id="filter" type="search" placeholder="filter: any words of a row" aria-label="filter"> <span id="shown"></span></p>',
    '<div class="class"><table id="class"><thead>',
    `<tr>${heads.map(head).join('')}</tr>`,
    '</thead><tbody>',
    ...book.students.map((student) => classRow(student, book)),
    '</tbody><tfoot>',
    `<tr>${outOf.map((text) => `<td class="number">${text}</td>`).join('')}</tr>`,
    '</tfoot></table></div>',
  ].join('\n');
}

function bars(all: Bar[]): string {
  const most = Math.max(1, ...all.map(({ count }) => count));
  const one = ({ from, to, count }: Bar): string =>
    `<div>${count}<i style="height:calc((100% - 3rem) * ${(count / most).toFixed(3)})"></i>${number(from)}–${number(to)}</div>`;
  return `<div class="bars">${all.map(one).join('')}</div>`;
}

function checksTable(checks: CheckStatistics[]): string {
  const rows = checks.map(({ exercise, name, visibility, examined, passRate, discrimination }) => {
    const weak = discrimination !== undefined && discrimination < WEAK ? ' class="weak"' : '';
    const told = discrimination === undefined ? '–' : discrimination.toFixed(2);
    return `<tr${weak}><td>${exercise.id}</td><td>${escapeHtml(name)}</td><td>${visibility}</td><td class="number">${examined}</td><td class="number">${Math.round(passRate * 100)} %</td><td class="number">${told}</td></tr>`;
  });
  return [
    '<p>How well a check separates strong from weak is the correlation of passing it with the score in all others. A shaded one separates hardly, or the wrong way round.</p>',
    '<div class="wide"><table><tr><th></th><th>check</th><th></th><th class="number">examined</th><th class="number">pass</th><th class="number">separates</th></tr>',
    ...rows,
    '</table></div>',
  ].join('\n');
}

function misconceptionsTable(all: MisconceptionStatistics[]): string {
  if (all.length === 0) return '<p>None was recognised.</p>';
  const rows = all.map(
    ({ exercise, name, sentence, students }) =>
      `<tr><td>${exercise}</td><td>${escapeHtml(name)}</td><td>${escapeHtml(sentence)}</td><td class="number">${students.length}</td><td>${students.map((id) => escapeHtml(id)).join(', ')}</td></tr>`,
  );
  return `<div class="wide"><table><tr><th></th><th>misconception</th><th>what would help</th><th class="number">students</th><th>who</th></tr>${rows.join('\n')}</table></div>`;
}

/** What the page's script draws a student from: short, for there may be thousands. */
function studentData(book: Book): string {
  const checks = Object.fromEntries(
    book.exercises.map(({ id, title, checks: all, maxScore }) => [
      id,
      {
        title: `${id} ${title}`,
        maxScore,
        checks: all.map(({ name, visibility, maxPoints }) => [name, visibility, maxPoints]),
      },
    ]),
  );
  const students = Object.fromEntries(
    book.students.map((student) => [
      student.id,
      {
        name: student.name,
        problem: student.problem?.message ?? '',
        notes: gradeNotes(student, book),
        exercises: Object.fromEntries(
          Object.entries(student.exercises).map(([id, grade]) => [
            id,
            {
              score: grade.score,
              checks: grade.checks.map(({ verdict, points, message, diagnosis }) => [
                verdict,
                points,
                message,
                diagnosis?.sentence ?? '',
              ]),
            },
          ]),
        ),
      },
    ]),
  );
  // No text in it can end the element that it stands in.
  return JSON.stringify({ checks, students, words: VERDICT_WORDS }).replaceAll('<', '\\u003c');
}

/** The class as one page that needs no network: a table to sort and filter, what is hard, and each student. */
export function gradebookHtml(book: Book): string {
  const graded = book.students.filter(({ total }) => total !== undefined).length;
  const body = [
    `<h1>${escapeHtml(book.title)}</h1>`,
    `<p>${book.students.length} students, ${graded} graded. ✎ set by hand, ⏱ late. A click on a column sorts, one on an id shows the student.</p>`,
    classTable(book),
    '<div id="student" aria-live="polite"></div>',
    '<h2>Distribution of totals</h2>',
    bars(distribution(book)),
    '<h2>Checks</h2>',
    checksTable(checkStatistics(book)),
    '<h2>Misconceptions</h2>',
    misconceptionsTable(misconceptionStatistics(book)),
    `<script type="application/json" id="data">${studentData(book)}</script>`,
  ].join('\n');
  return page(`${book.title}: gradebook`, { body, style: STYLE, script: GRADEBOOK_SCRIPT });
}
