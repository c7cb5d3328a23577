import type { Book } from '../class/book/book.ts';
import {
  type Bar,
  type CheckStatistics,
  checkStatistics,
  distribution,
  type MisconceptionStatistics,
  misconceptionStatistics,
} from '../class/book/book-statistics.ts';
import { mean, median } from '../show/statistics.ts';
import { escapeHtml } from './escape-html.ts';
import { scrolling } from './page.ts';
import { roundedText } from './rounded-text.ts';

/** Below this a check does not separate strong from weak, and deserves a look. */
const WEAK = 0.1;

function bars(all: Bar[]): string {
  const most = Math.max(1, ...all.map(({ count }) => count));
  const one = ({ from, to, count }: Bar): string =>
    `<div>${count}<i style="height:calc((100% - 3rem) * ${(count / most).toFixed(3)})"></i>${roundedText(from)}–${roundedText(to)}</div>`;
  return scrolling('distribution of totals', all.map(one).join(''), 'bars');
}

function middle({ students, maxTotal }: Book): string {
  const totals = students.flatMap(({ total }) => total ?? []);
  if (totals.length === 0) return '<p>Nobody has a total.</p>';
  return `<p>Mean ${roundedText(mean(totals))}, median ${roundedText(median(totals))}, of ${roundedText(maxTotal)}.</p>`;
}

/** A head that the page's script sorts by; the names of numbers begin with #. */
const head = (names: string[]): string =>
  `<thead><tr>${names
    .map((name) => (name.startsWith('#') ? ['number', name.slice(1)] : ['', name]))
    .map(([type, name]) => `<th tabindex="0"${type ? ` class="${type}"` : ''}>${name}</th>`)
    .join('')}</tr></thead>`;

function checksTable(checks: CheckStatistics[]): string {
  const rows = checks.map(({ exercise, name, visibility, examined, passRate, discrimination }) => {
    const weak = discrimination !== undefined && discrimination < WEAK ? ' class="weak"' : '';
    const told =
      discrimination === undefined
        ? '<td></td>'
        : `<td class="number" data-value="${discrimination}">${discrimination.toFixed(2)}</td>`;
    return `<tr${weak}><td>${exercise.id}</td><td>${escapeHtml(name)}</td><td>${visibility}</td><td class="number" data-value="${examined}">${examined}</td><td class="number" data-value="${passRate}">${Math.round(passRate * 100)} %</td>${told}</tr>`;
  });
  return [
    '<p>How well a check separates strong from weak is the correlation of passing it with the score in all others. A shaded one separates hardly, or the wrong way round.</p>',
    scrolling(
      'checks',
      `<table class="sortable">${head(['exercise', 'check', 'who sees it', '#examined', '#pass', '#separates'])}<tbody>${rows.join('\n')}</tbody></table>`,
    ),
  ].join('\n');
}

function misconceptionsTable(all: MisconceptionStatistics[]): string {
  if (all.length === 0) return '<p>None was recognised.</p>';
  const link = (id: string): string => `<a href="#student=${encodeURIComponent(id)}">${escapeHtml(id)}</a>`;
  const rows = all.map(
    ({ exercise, name, sentence, students }) =>
      `<tr><td>${exercise}</td><td>${escapeHtml(name)}</td><td>${escapeHtml(sentence)}</td><td class="number" data-value="${students.length}">${students.length}</td><td>${students.map(link).join(', ')}</td></tr>`,
  );
  return scrolling(
    'misconceptions',
    `<table class="sortable">${head(['exercise', 'misconception', 'what would help', '#students', 'who'])}<tbody>${rows.join('\n')}</tbody></table>`,
  );
}

/** What the class as a whole shows: how totals are spread, what is misunderstood, and what each check is good for. */
export const classStatisticsHtml = (book: Book): string =>
  [
    '<h2 id="totals">Distribution of totals</h2>',
    middle(book),
    bars(distribution(book)),
    '<h2 id="misconceptions">Misconceptions</h2>',
    misconceptionsTable(misconceptionStatistics(book)),
    '<h2 id="checks">Checks</h2>',
    checksTable(checkStatistics(book)),
  ].join('\n');
