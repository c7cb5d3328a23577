/**
 * The script of the gradebook's page: sorts and filters the table, and draws the student whom the address names. It
 * puts text into elements and never reads it as HTML.
 */
export const GRADEBOOK_SCRIPT = `
'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const table = document.getElementById('class');
const body = table.tBodies[0];
const filter = document.getElementById('filter');
const collator = new Intl.Collator(undefined, { numeric: true });
const shown = document.getElementById('shown');

function show() {
  const words = filter.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let count = 0;
  const rows = [...body.rows];
  for (const row of rows) {
    const text = row.textContent.toLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
    if (!row.hidden) count++;
  }
  shown.textContent = count + ' of ' + rows.length;
}

function sortBy(head) {
  const column = head.cellIndex;
  const body = head.closest('table').tBodies[0];
  const down = head.getAttribute('aria-sort') === 'ascending';
  for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const value = (row) => {
    const cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent : Number(cell.dataset.value);
  };
  const compare = (a, b) => {
    // What says nothing is never what somebody looks for.
    if (a === '' || b === '') return (a === '') - (b === '');
    return (down ? -1 : 1) * (typeof a === 'number' ? a - b : collator.compare(a, b));
  };
  body.append(...[...body.rows].sort((a, b) => compare(value(a), value(b))));
}

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** The students that can be seen, in the order of the table. */
const links = () => [...body.rows].filter((row) => !row.hidden).map((row) => row.cells[0].firstChild);

function button(text, act) {
  const made = element('button', text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

function step(by) {
  const all = links();
  const at = all.findIndex((link) => link.closest('tr').hasAttribute('data-current'));
  const next = all[at + by];
  if (next) location.hash = next.hash;
}

function checkRow([name, visibility, maxPoints], check) {
  const [verdict, points, text] = check === 1 ? ['pass', maxPoints] : check;
  const row = element('tr');
  row.append(
    element('td', data.words[verdict], verdict),
    element('td', name + (visibility === 'hidden' ? ' (hidden)' : '')),
    element('td', points + ' / ' + maxPoints, 'number'),
    element('td', data.texts[text]),
  );
  return row;
}

/** What failed is open; what passes or was not begun is for whoever asks. */
function showExercise(place, exercise, { score, checks }, notes) {
  place.append(element('h3', exercise.title + ': ' + score + ' of ' + exercise.maxScore));
  for (const note of notes) place.append(element('p', note, 'note'));
  const [failing, untouched, passing] = [element('table'), element('table'), element('table')];
  checks.forEach((check, index) => {
    const table = check === 1 ? passing : check[0] === 'not-started' ? untouched : failing;
    table.append(checkRow(exercise.checks[index], check));
  });
  if (failing.rows.length > 0) place.append(failing);
  for (const [table, what] of [[untouched, 'not started'], [passing, 'pass']]) {
    if (table.rows.length === 0) continue;
    const details = element('details');
    details.append(element('summary', table.rows.length + ' of ' + checks.length + ' checks: ' + what), table);
    place.append(details);
  }
}

function showStudent() {
  const place = document.getElementById('student');
  place.replaceChildren();
  const id = new URLSearchParams(location.hash.slice(1)).get('student');
  for (const row of body.rows) row.toggleAttribute('data-current', row.cells[0].textContent === id);
  if (!id || !Object.hasOwn(data.students, id)) return;
  const student = data.students[id];
  place.append(
    button('‹ previous', () => step(-1)),
    button('next ›', () => step(1)),
    button('close', () => { location.hash = ''; }),
    element('h2', student.name ? id + ' · ' + student.name : id),
  );
  const facts = element('p', student.facts);
  if (student.feedback) {
    const link = element('a', 'what the student reads');
    link.href = student.feedback;
    facts.append('. ', link, ', with the counterexamples');
  }
  place.append(facts);
  if (student.problem) place.append(element('p', student.problem, 'note'));
  for (const [number, exercise] of Object.entries(data.checks)) {
    const grade = student.exercises[number];
    if (grade) showExercise(place, exercise, grade, student.notes[number] || []);
  }
  place.scrollIntoView();
}

for (const head of document.querySelectorAll('.sortable thead th')) {
  head.addEventListener('click', () => sortBy(head));
  head.addEventListener('keydown', (event) => { if (event.key === 'Enter') sortBy(head); });
}
filter.addEventListener('input', show);
addEventListener('hashchange', showStudent);
show();
showStudent();
`;
