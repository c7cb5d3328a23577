import type { Book } from '../class/book/book.ts';
import { classStatisticsHtml } from './class-statistics-html.ts';
import { classTableHtml, isolationOf } from './class-table-html.ts';
import { escapeHtml } from './escape-html.ts';
import { gradebookData } from './gradebook-data.ts';
import { GRADEBOOK_SCRIPT } from './gradebook-script.ts';
import { page } from './page.ts';

const STYLE = `
body { max-width: none; }
.class { overflow: auto; max-height: 80vh; }
.sortable th { cursor: pointer; white-space: nowrap; }
.sortable th[aria-sort=ascending]::after { content: ' ↑'; } .sortable th[aria-sort=descending]::after { content: ' ↓'; }
/* Borders that are shared with a neighbour would stay behind where a cell sticks. */
#class { border-collapse: separate; border-spacing: 0; font-size: .9rem; }
#class th { position: sticky; top: 0; background: var(--paper); z-index: 2; }
#class td { white-space: nowrap; } #class td.look { white-space: normal; min-width: 14rem; }
#class td:first-child { position: sticky; left: 0; background: var(--paper); z-index: 1; }
#class th:first-child { left: 0; z-index: 3; }
#class tr[data-current] td { background: var(--soft); }
#class tfoot { position: sticky; bottom: 0; z-index: 2; } #class tfoot td { color: var(--faint); background: var(--paper); }
.bars { display: flex; align-items: flex-end; gap: 4px; height: 10rem; max-width: 60rem; overflow-x: auto; }
.bars div { flex: 1; height: 100%; display: flex; flex-direction: column; justify-content: flex-end; text-align: center; font-size: .8rem; white-space: nowrap; }
.bars i { background: var(--bar); display: block; flex-shrink: 0; }
input[type=search] { font: inherit; padding: .3rem .5rem; width: 20rem; max-width: 70%; box-sizing: border-box; }
button { font: inherit; padding: .2rem .6rem; margin-right: .5rem; }
.anonymous [data-personal] { display: none; }
.weak { background: var(--look); }
#student:empty { display: none; } #student { border: 2px solid var(--line); padding: 1rem; margin-top: 1rem; overflow-x: auto; scroll-margin-top: .5rem; }
#student h2 { margin-top: 1rem; } #student details { margin-top: .5rem; } #student td.number, #student td:first-child { white-space: nowrap; }
`;

function intro({ students }: Book): string {
  const graded = students.filter(({ total }) => total !== undefined).length;
  const isolations = new Set(students.map(isolationOf).filter(Boolean));
  const isolation = isolations.size === 1 ? ` Isolation: ${[...isolations].join()}.` : '';
  return `<p>${students.length} students, ${graded} graded. ✎ set by hand, † late, · not started.${escapeHtml(isolation)} A click on a column sorts, one on an id shows the student. Below: <a href="#totals">totals</a>, <a href="#misconceptions">misconceptions</a>, <a href="#checks">checks</a>.</p>`;
}

/** The class as one page that needs no network: a table to sort and filter, what is hard, and each student. */
export function gradebookHtml(book: Book): string {
  const body = [
    `<h1>${escapeHtml(book.title)}</h1>`,
    intro(book),
    classTableHtml(book),
    '<div id="student" aria-live="polite"></div>',
    classStatisticsHtml(book),
    `<script type="application/json" id="data">${gradebookData(book)}</script>`,
  ].join('\n');
  return page(`${book.title}: gradebook`, { body, style: STYLE, script: GRADEBOOK_SCRIPT });
}
