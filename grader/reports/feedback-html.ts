import type { CheckResult, ExerciseResult } from '../engine/scoring/report.ts';
import { escapeHtml } from './escape-html.ts';
import { type FeedbackPart, openParts, passingLines } from './feedback-parts.ts';
import { type Marks, markText, plainMarks } from './marks.ts';
import { page } from './page.ts';
import { PICTURE_STYLE, pictureHtml } from './picture-html.ts';
import { VERDICT_WORDS } from './verdict-words.ts';

function failure({ name, message, picture, counterexample, replay }: CheckResult): string {
  return [
    `<h3>${escapeHtml(name)}</h3>`,
    ...(message && !picture?.difference ? [`<p>${escapeHtml(message)}</p>`] : []),
    ...(picture ? [pictureHtml(picture)] : []),
    ...(!picture && counterexample ? [`<pre>${escapeHtml(counterexample.calls.join('\n'))}</pre>`] : []),
    ...(replay ? [`<p>Again:</p><pre>${escapeHtml(replay)}</pre>`] : []),
  ].join('\n');
}

function openPart({ exercise, notes, fault, open, causes }: FeedbackPart, marks: Marks): string {
  const rows = open.map(
    ({ name, verdict, points, maxPoints }) =>
      `<tr><td class="${verdict}">${VERDICT_WORDS[verdict]}</td><td>${escapeHtml(name)}</td><td class="number">${points} / ${maxPoints}</td></tr>`,
  );
  return [
    `<h2>${escapeHtml(markText(exercise, marks))}</h2>`,
    ...[...notes, ...(fault === undefined ? [] : [fault])].map(
      (note) => `<p class="note">${escapeHtml(note)}</p>`,
    ),
    ...(rows.length > 0
      ? [
          `<table><thead><tr><th>result</th><th>check</th><th class="number">points</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`,
        ]
      : []),
    ...causes.flatMap(({ cause, checks }) => [
      ...(cause === undefined ? [] : [`<p class="note">${escapeHtml(cause)}</p>`]),
      ...checks.map(failure),
    ]),
  ].join('\n');
}

/** What passes, and the exercises that are full, folded. */
function passingPart(exercises: ExerciseResult[], marks: Marks): string[] {
  const lines = passingLines(exercises);
  if (lines.length === 0) return [];
  const list = (texts: string[]): string =>
    `<ul>${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`;
  const heads = exercises.map((exercise) => markText(exercise, marks));
  return [`<details><summary>What passes</summary>${list(heads)}${list(lines)}</details>`];
}

/**
 * What a student reads, as a page: first what is not full, and of each failure what happened, drawn; then what passes,
 * folded, a line a task.
 */
export function feedbackHtml(
  title: string,
  exercises: ExerciseResult[],
  marks: Marks = plainMarks(exercises),
): string {
  const head = `${title}: ${marks.score} of ${marks.maxScore} points`;
  const body = [
    `<h1>${escapeHtml(head)}</h1>`,
    ...openParts(exercises, marks).map((part) => openPart(part, marks)),
    ...passingPart(exercises, marks),
  ];
  return page(head, { body: body.join('\n'), style: PICTURE_STYLE });
}
