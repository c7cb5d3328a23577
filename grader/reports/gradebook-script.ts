/**
 * The script of the gradebook's page: sorts and filters the table, and draws the student whom the address names. It
 * puts text into elements and never reads it as HTML.
 */
export const GRADEBOOK_SCRIPT = `
'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const table = document.getElementById('class');
const body = table.tBodies[0];
const rows = [...body.rows];
const filter = document.getElementById('filter');
const shown = document.getElementById('shown');

function show() {
  const words = filter.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let count = 0;
  for (const row of rows) {
    const text = row.textContent.toLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
    if (!row.hidden) count++;
  }
  shown.textContent = count + ' of ' + rows.length;
}

function sortBy(head) {
  const column = head.cellIndex;
  const down = head.getAttribute('aria-sort') === 'ascending';
  for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const value = (row) => {
    const cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent : Number(cell.dataset.value);
  };
  const compare = (a, b) => (typeof a === 'number' ? a - b : a.localeCompare(b, undefined, { numeric: true }));
  rows.sort((a, b) => (down ? -1 : 1) * compare(value(a), value(b)));
  body.append(...rows);
}

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function showStudent() {
  const place = document.getElementById('student');
  place.replaceChildren();
  const id = new URLSearchParams(location.hash.slice(1)).get('student');
  if (!id || !Object.hasOwn(data.students, id)) return;
  const student = data.students[id];
  place.append(element('h2', student.name ? id + ' · ' + student.name : id));
  if (student.problem) place.append(element('p', student.problem, 'note'));
  for (const [number, exercise] of Object.entries(data.checks)) {
    const grade = student.exercises[number];
    if (!grade) continue;
    place.append(element('h3', exercise.title + ': ' + grade.score + ' of ' + exercise.maxScore));
    for (const note of student.notes[number] || []) place.append(element('p', note, 'note'));
    const list = element('table');
    grade.checks.forEach(([verdict, points, message, diagnosis], index) => {
      const [name, visibility, maxPoints] = exercise.checks[index];
      const row = element('tr');
      row.append(
        element('td', data.words[verdict], verdict),
        element('td', name + (visibility === 'hidden' ? ' (hidden)' : '')),
        element('td', points + ' / ' + maxPoints, 'number'),
        element('td', diagnosis || message),
      );
      list.append(row);
    });
    place.append(list);
  }
  place.scrollIntoView();
}

for (const head of table.tHead.rows[0].cells) {
  head.addEventListener('click', () => sortBy(head));
  head.addEventListener('keydown', (event) => { if (event.key === 'Enter') sortBy(head); });
}
filter.addEventListener('input', show);
addEventListener('hashchange', showStudent);
show();
showStudent();
`;
