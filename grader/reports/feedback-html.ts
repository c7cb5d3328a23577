import { type CheckResult, type ExerciseResult, isFailing } from '../engine/scoring/report.ts';
import { escapeHtml } from './escape-html.ts';
import { type Marks, plainMarks } from './marks.ts';
import { page } from './page.ts';
import { PICTURE_STYLE, pictureHtml } from './picture-html.ts';
import { VERDICT_WORDS } from './verdict-words.ts';

function failure(check: CheckResult): string {
  const { name, message, picture, counterexample, diagnosis, replay } = check;
  return [
    `<h3>${escapeHtml(name)}</h3>`,
    ...(message && !picture?.difference ? [`<p>${escapeHtml(message)}</p>`] : []),
    ...(picture ? [pictureHtml(picture)] : []),
    ...(!picture && counterexample ? [`<pre>${escapeHtml(counterexample.calls.join('\n'))}</pre>`] : []),
    ...(diagnosis ? [`<p class="note">Likely cause: ${escapeHtml(diagnosis.sentence)}</p>`] : []),
    ...(replay ? [`<p>Again:</p><pre>${escapeHtml(replay)}</pre>`] : []),
  ].join('\n');
}

function exercisePart(
  { id, title, score, maxScore, checks }: ExerciseResult,
  { scores, notes }: Pick<Marks, 'scores' | 'notes'>,
): string {
  const rows = checks.map(
    ({ name, verdict, points, maxPoints }) =>
      `<tr><td class="${verdict}">${VERDICT_WORDS[verdict]}</td><td>${escapeHtml(name)}</td><td class="number">${points} / ${maxPoints}</td></tr>`,
  );
  const failures = checks
    .filter(isFailing)
    .filter((check) => check.message || check.diagnosis)
    .map(failure);
  return [
    `<h2>${escapeHtml(`${id} ${title}`)}: ${scores[id] ?? score} of ${maxScore}</h2>`,
    ...(notes[id] ?? []).map((note) => `<p class="note">${escapeHtml(note)}</p>`),
    ...(rows.length > 0
      ? [`<table><tr><th></th><th>check</th><th class="number">points</th></tr>${rows.join('\n')}</table>`]
      : []),
    ...failures,
  ].join('\n');
}

/** What a student reads, as a page: points by check, and of each failure what happened, drawn. */
export function feedbackHtml(
  title: string,
  exercises: ExerciseResult[],
  marks: Marks = plainMarks(exercises),
): string {
  const head = `${title}: ${marks.score} of ${marks.maxScore} points`;
  const body = [`<h1>${escapeHtml(head)}</h1>`, ...exercises.map((one) => exercisePart(one, marks))];
  return page(head, { body: body.join('\n'), style: PICTURE_STYLE });
}
