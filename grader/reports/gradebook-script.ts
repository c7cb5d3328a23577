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
    const told = (cell) => !(anonymous.checked && 'personal' in cell.dataset);
    const text = [...row.cells].filter(told).map((cell) => cell.textContent).join(' ').toLowerCase();
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
  const [verdict, points, text, cause] = check === 1 ? ['pass', maxPoints] : check;
  const row = element('tr');
  row.append(
    element('td', data.words[verdict], verdict),
    element('td', name + (visibility === 'hidden' ? ' (hidden)' : '')),
    element('td', points + ' / ' + maxPoints, 'number'),
    ...(cause ? [] : [element('td', data.texts[text])]),
  );
  return row;
}

/** What failed is open; what passes or was not begun is for whoever asks. */
function showExercise(place, exercise, { score, checks }, notes) {
  place.append(element('h3', exercise.title + ': ' + score + ' of ' + exercise.maxScore));
  for (const note of notes) place.append(element('p', note, 'note'));
  const [failing, untouched, passing] = [element('table'), element('table'), element('table')];
  const causes = new Map();
  checks.forEach((check, index) => {
    let table = check === 1 ? passing : check[0] === 'not-started' ? untouched : failing;
    if (check[3]) {
      if (!causes.has(check[2])) causes.set(check[2], element('table'));
      table = causes.get(check[2]);
    }
    table.append(checkRow(exercise.checks[index], check));
  });
  if (untouched.rows.length === checks.length && checks.length > 0) place.append(element('p', 'Not started.'));
  // One likely cause is told once, with all of its checks.
  for (const [text, table] of causes) place.append(element('p', 'Likely cause: ' + data.texts[text], 'note'), table);
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
  const named = new URLSearchParams(location.hash.slice(1)).get('student');
  const id = ids.get(named) ?? named;
  for (const row of body.rows) row.toggleAttribute('data-current', row.cells[0].firstChild.dataset.id === id);
  if (!id || !Object.hasOwn(data.students, id)) return;
  const student = data.students[id];
  place.append(
    button('‹ previous', () => step(-1)),
    button('next ›', () => step(1)),
    button('close', () => { location.hash = ''; }),
    element('h2', anonymous.checked ? aliases.get(id) : student.name ? id + ' · ' + student.name : id),
  );
  const facts = element('p', anonymous.checked ? '' : student.facts);
  if (student.feedback && !anonymous.checked) {
    const link = element('a', 'what the student reads');
    link.href = student.feedback;
    facts.append('. ', link, ', with the counterexamples');
  }
  place.append(facts);
  if (student.problem && !anonymous.checked) place.append(element('p', student.problem, 'note'));
  for (const [number, exercise] of Object.entries(data.checks)) {
    const grade = student.exercises[number];
    if (grade) showExercise(place, exercise, grade, anonymous.checked ? [] : student.notes[number] || []);
  }
  place.scrollIntoView();
}

/** Without names students are numbers, drawn anew each time that the page is opened; addresses name none either. */
const anonymous = document.getElementById('anonymous');
const students = [...document.querySelectorAll('a[href^="#student="]')];
const drawn = Object.keys(data.students).map((id) => [Math.random(), id]).sort(([a], [b]) => a - b);
const aliases = new Map(drawn.map(([, id], index) => [id, 'student ' + (index + 1)]));
const ids = new Map(drawn.map(([, id], index) => ['student ' + (index + 1), id]));
for (const link of students) link.dataset.id = link.textContent;

function showNames() {
  document.body.classList.toggle('anonymous', anonymous.checked);
  for (const link of students) {
    const { id } = link.dataset;
    link.textContent = anonymous.checked ? aliases.get(id) : id;
    link.hash = 'student=' + encodeURIComponent(link.textContent);
  }
  if (location.hash) history.replaceState(null, '', '#');
  showStudent();
  show();
}
anonymous.addEventListener('change', showNames);

for (const head of document.querySelectorAll('.sortable thead th')) {
  head.addEventListener('click', () => sortBy(head));
  head.addEventListener('keydown', (event) => { if (event.key === 'Enter') sortBy(head); });
}
filter.addEventListener('input', show);
addEventListener('hashchange', showStudent);
show();
showStudent();
`;
