import { folderOf } from '../../engine/course/course.ts';
import { sumPoints } from '../../engine/scoring/report.ts';
import { escapeHtml } from '../../reports/escape-html.ts';
import { page } from '../../reports/page.ts';
import { type Candidate, isRight, labelOf } from '../candidates/candidate.ts';
import { candidatesByKind } from '../candidates/candidates-by-kind.ts';
import type { MatrixRow } from './check-verification.ts';
import type { Verification } from './verify-exercises.ts';

const STYLE = `
:root { --caught: #cfe3f7; --partly: #fbe3b5; --spoilt: #f5b8b2; }
@media (prefers-color-scheme: dark) { :root { --caught: #1d466b; --partly: #5e4a12; --spoilt: #84281f; } }
body { max-width: none; }
.matrix { overflow: auto; max-height: 95vh; width: fit-content; max-width: 100%; }
.matrix table { border-collapse: separate; border-spacing: 0; }
.matrix th, .matrix td { padding: .05rem .3rem; font-size: .8rem; line-height: 1.4; }
.matrix th { font-weight: normal; background: var(--paper); }
.matrix thead { position: sticky; top: 0; z-index: 2; background: var(--paper); }
.matrix thead th { vertical-align: bottom; }
.matrix thead .kind { text-align: left; color: var(--faint); white-space: nowrap; }
.matrix thead .candidate { writing-mode: vertical-rl; transform: rotate(180deg); padding: .3rem .1rem; white-space: nowrap; }
.matrix .check { position: sticky; left: 0; z-index: 1; min-width: 18rem; max-width: 26rem; }
.matrix .cell { text-align: center; min-width: 1.1rem; }
.matrix .first { border-left: 2px solid var(--faint); }
/* Turned by half, its left is its right. */
.matrix thead .candidate.first { border-left: 0; border-right: 2px solid var(--faint); }
.matrix tbody tr:hover > * { box-shadow: inset 0 1px var(--faint), inset 0 -1px var(--faint); }
.passed { color: var(--faint); } .caught { background: var(--caught); } .partly { background: var(--partly); } .spoilt { background: var(--spoilt); }
.sound { color: var(--good); } .unsound { color: var(--bad); }
`;

/** What `verify` found as a page: for each exercise its problems, and its checks against everything right and wrong. */
export function matrixHtml(verifications: Verification[]): string {
  const body = [
    '<h1>Checks against everything right and everything wrong</h1>',
    '<p>✓ right and passed, · wrong and passed, ✗ failed under every seed that it was tried on, a fraction: failed under',
    'so many of them, empty: not tried, for others had failed it already. <span class="caught">Blue</span>: wrong and',
    'caught. <span class="partly">Yellow</span>: wrong, and caught now and then. <span class="spoilt">Red</span>: right,',
    'and failed.</p>',
    ...verifications.map(section),
  ].join('\n');
  return page('Verification', { body, style: STYLE });
}

function section(verification: Verification): string {
  const { exercise, seeds, matrix, diagnosis, problems, style } = verification;
  const verdict =
    problems.length === 0 ? '<span class="sound">sound</span>' : '<span class="unsound">not sound</span>';
  return [
    `<h2>${escapeHtml(folderOf(exercise))} ${escapeHtml(exercise.title)}: ${verdict}</h2>`,
    `<p>${matrix.length} checks worth ${sumPoints(matrix.map(({ points }) => points))} points, ${seeds} ${seeds === 1 ? 'seed' : 'seeds'};`,
    `${diagnosis.right} of ${diagnosis.of} misconceptions diagnosed as themselves.</p>`,
    ...(problems.length > 0
      ? [`<ul class="unsound">${problems.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`]
      : []),
    ...style.map((text) => `<p>House style: ${escapeHtml(text)}</p>`),
    ...(matrix.length > 0 ? [table(verification)] : []),
  ].join('\n');
}

function table({ candidates, matrix }: Verification): string {
  const groups = candidatesByKind(candidates);
  const columns = groups.flatMap(({ candidates }) =>
    candidates.map((candidate, index) => ({ candidate, first: index === 0 ? ' first' : '' })),
  );
  const heads = groups.map(
    ({ title, candidates }) => `<th class="kind first" colspan="${candidates.length}">${title}</th>`,
  );
  const names = columns.map(
    ({ candidate, first }) => `<th class="candidate${first}">${escapeHtml(candidate.name)}</th>`,
  );
  const rows = matrix.map((row) => {
    const cells = columns.map(({ candidate, first }) => cell(row, candidate, first));
    const head = `<th class="check">${escapeHtml(row.check)}</th><td>${row.visibility}</td><td class="number">${row.points}</td>`;
    return `<tr>${head}${cells.join('')}</tr>`;
  });
  const earned = columns.map(
    ({ candidate, first }) => `<td class="cell${first}">${earnedBy(candidate, matrix)}</td>`,
  );
  return [
    '<div class="matrix"><table>',
    `<thead><tr><th class="check"></th><th colspan="2"></th>${heads.join('')}</tr>`,
    `<tr><th class="check">check</th><th></th><th class="number">points</th>${names.join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody>`,
    `<tfoot><tr><th class="check">points earned</th><td></td><td></td>${earned.join('')}</tr></tfoot>`,
    '</table></div>',
  ].join('\n');
}

/** In the worst case, where not everything was tried. */
function earnedBy(candidate: Candidate, matrix: MatrixRow[]): string {
  const results = matrix.map((row) => ({ ...row.results[labelOf(candidate)]!, points: row.points }));
  const passed = results.filter(({ failed }) => failed.length === 0);
  const untried = passed.some(({ tried }) => tried === 0);
  return `${untried ? '≤ ' : ''}${sumPoints(passed.map(({ points }) => points))}`;
}

function cell({ results }: MatrixRow, candidate: Candidate, first: string): string {
  const { failed, tried, message = '' } = results[labelOf(candidate)]!;
  const right = isRight(candidate);
  const title = message ? ` title="${escapeHtml(message.slice(0, 300))}"` : '';
  const draw = (mark: string, look: string) => `<td class="cell${first}${look}"${title}>${mark}</td>`;
  if (tried === 0) return draw('', '');
  if (failed.length === 0) return draw(right ? '✓' : '·', ' passed');
  const always = failed.length === tried;
  return draw(always ? '✗' : `${failed.length}/${tried}`, right ? ' spoilt' : always ? ' caught' : ' partly');
}
