import { folderOf } from '../authoring/course.ts';
import type { MatrixRow } from '../authoring/run-matrix.ts';
import type { Verification } from '../authoring/verify-exercises.ts';
import { type Candidate, isRight, labelOf } from '../binding/candidate.ts';
import { sumPoints } from '../scoring/report.ts';
import { escapeHtml } from './escape-html.ts';
import { page } from './page.ts';

const STYLE = `
body { max-width: none; }
.matrix { overflow-x: auto; }
.matrix th, .matrix td { padding: .1rem .35rem; font-size: .85rem; }
.matrix thead th.candidate { writing-mode: vertical-rl; transform: rotate(180deg); font-weight: normal; text-align: left; padding: .3rem .1rem; }
.matrix th.check { position: sticky; left: 0; background: #fff; font-weight: normal; min-width: 22rem; }
.matrix td { text-align: center; border-left: 1px solid #eef1f4; }
.matrix .first { border-left: 2px solid #6b7684; }
td.caught { background: #cfe3f7; } td.partly { background: #fbe3b5; } td.bad { background: #f5b8b2; }
.sound { color: #1a7f37; } .unsound { color: #b3261e; }
`;

const KINDS: [kind: Candidate['kind'], title: string][] = [
  ['reference', 'right'],
  ['variant', 'variants'],
  ['stub', 'stub'],
  ['do-nothing', 'doing nothing'],
  ['misconception', 'misconceptions'],
];

/** What `verify` found as a page: for each exercise its problems, and its checks against everything right and wrong. */
export function verifyMatrix(verifications: Verification[]): string {
  const body = [
    '<h1>Checks against everything right and everything wrong</h1>',
    '<p>✗ failed under every seed it was tried on, ✓ passed, a number: failed under so many of them. Blue: wrong and',
    'caught. Yellow: wrong, and caught now and then. Red: right, and failed.</p>',
    ...verifications.map(section),
  ].join('\n');
  return page('Verification', { body, style: STYLE });
}

function section(verification: Verification): string {
  const { exercise, seeds, matrix, diagnosis, problems } = verification;
  const verdict =
    problems.length === 0 ? '<span class="sound">sound</span>' : '<span class="unsound">not sound</span>';
  return [
    `<h2>${escapeHtml(folderOf(exercise))} ${escapeHtml(exercise.title)}: ${verdict}</h2>`,
    `<p>${matrix.length} checks worth ${sumPoints(matrix.map(({ points }) => points))} points, ${seeds} seeds;`,
    `${diagnosis.right} of ${diagnosis.of} misconceptions diagnosed as themselves.</p>`,
    ...(problems.length > 0
      ? [`<ul class="unsound">${problems.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`]
      : []),
    ...(matrix.length > 0 ? [table(verification)] : []),
  ].join('\n');
}

function table({ candidates, matrix }: Verification): string {
  const groups = KINDS.map(([kind, title]) => ({
    title,
    members: candidates.filter((candidate) => candidate.kind === kind),
  })).filter(({ members }) => members.length > 0);
  const columns = groups.flatMap(({ members }) =>
    members.map((candidate, index) => ({ candidate, first: index === 0 ? ' first' : '' })),
  );
  const heads = groups.map(
    ({ title, members }) => `<th class="first" colspan="${members.length}">${title}</th>`,
  );
  const names = columns.map(
    ({ candidate, first }) => `<th class="candidate${first}">${escapeHtml(candidate.name)}</th>`,
  );
  const rows = matrix.map((row) => {
    const cells = columns.map(({ candidate, first }) => cell(row, candidate, first));
    const head = `<th class="check">${escapeHtml(row.check)}</th><td>${row.visibility}</td><td class="number">${row.points}</td>`;
    return `<tr>${head}${cells.join('')}</tr>`;
  });
  const earned = columns.map(({ candidate, first }) => {
    const passed = matrix.filter(({ outcomes }) => outcomes[labelOf(candidate)]!.failed.length === 0);
    return `<td class="number${first}">${sumPoints(passed.map(({ points }) => points))}</td>`;
  });
  return [
    '<div class="matrix"><table>',
    `<thead><tr><td colspan="3"></td>${heads.join('')}</tr>`,
    `<tr><th>check</th><th></th><th class="number">points</th>${names.join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody>`,
    `<tfoot><tr><th class="check">points earned</th><td></td><td></td>${earned.join('')}</tr></tfoot>`,
    '</table></div>',
  ].join('\n');
}

function cell({ outcomes }: MatrixRow, candidate: Candidate, first: string): string {
  const { failed, tried, message = '' } = outcomes[labelOf(candidate)]!;
  const always = failed.length === tried;
  const mark = failed.length === 0 ? '✓' : always ? '✗' : `${failed.length}/${tried}`;
  const colour = failed.length === 0 ? '' : isRight(candidate) ? ' bad' : always ? ' caught' : ' partly';
  const title = message ? ` title="${escapeHtml(message.slice(0, 300))}"` : '';
  return `<td class="cell${first}${colour}"${title}>${mark}</td>`;
}
