import { stripVTControlCharacters } from 'node:util';
import { cleanLine, cleanText } from '../engine/sandbox/clean-text.ts';
import type { CheckResult, ExerciseResult } from '../engine/scoring/report.ts';
import { type FeedbackPart, openParts, passingLines } from './feedback-parts.ts';
import { type Marks, markText, plainMarks } from './marks.ts';
import { pictureTerminal } from './picture-terminal.ts';

const SIGNS: Record<CheckResult['verdict'], string> = {
  pass: '✅',
  fail: '❌',
  error: '❌ error',
  timeout: '⏱️ out of time',
  crash: '💥 crash',
  missing: '❓ missing',
  'not-started': '▫️ not started',
};

/** Where GitHub would find an address, a name or a number to link to: it reads entities, and not across a comment. */
const LINKED = /(?<=:)(?=\/\/)|(?<=\bwww)(?=\.)|(?<=&#(?:64|35);)/gi;

/** Text of a submission's making as Markdown: no tag, link, table border or code fence of it takes effect. */
const plain = (text: string): string =>
  cleanLine(text)
    .replaceAll(/[\\`*_{}[\]()#+!|<>~&@-]/g, (character) => `&#${character.codePointAt(0)};`)
    .replaceAll(LINKED, '<!-- -->');

/** Text of a submission's making inside a code block. */
const block = (text: string): string => cleanText(text).replaceAll(/^/gm, '    ');

function failure({ name, message, picture, counterexample, replay }: CheckResult): string {
  const drawn = picture
    ? stripVTControlCharacters(pictureTerminal(picture, 100))
    : counterexample?.calls.join('\n');
  return [
    `**${plain(name)}**`,
    '',
    ...(message && !picture?.difference ? [plain(message), ''] : []),
    ...(drawn ? [block(drawn), ''] : []),
    ...(replay ? ['Again:', '', block(replay), ''] : []),
  ].join('\n');
}

function openPart({ exercise, notes, fault, open, causes }: FeedbackPart, marks: Marks): string {
  const rows = open.map(
    ({ name, verdict, points, maxPoints }) =>
      `| ${SIGNS[verdict]} | ${plain(name)} | ${points} / ${maxPoints} |`,
  );
  return [
    `## ${plain(markText(exercise, marks))}`,
    '',
    ...[...notes, ...(fault === undefined ? [] : [fault])].flatMap((note) => [plain(note), '']),
    ...(rows.length > 0 ? ['| result | check | points |', '|---|---|---|', ...rows, ''] : []),
    ...causes.flatMap(({ cause, checks }) => [
      ...(cause === undefined ? [] : [plain(cause), '']),
      ...checks.map(failure),
    ]),
  ].join('\n');
}

/** What passes, and the exercises that are full, folded. */
function passingPart(exercises: ExerciseResult[], marks: Marks): string[] {
  const lines = passingLines(exercises);
  if (lines.length === 0) return [];
  const list = [...exercises.map((exercise) => markText(exercise, marks)), ...lines];
  return [
    '<details><summary>What passes</summary>',
    '',
    ...list.map((line) => `* ${plain(line)}`),
    '',
    '</details>',
    '',
  ];
}

/**
 * What a student reads: first what is not full, and of each failure what happened; then what passes, folded, a line a
 * task.
 */
export function feedbackMarkdown(
  title: string,
  exercises: ExerciseResult[],
  marks: Marks = plainMarks(exercises),
): string {
  return [
    `# ${plain(title)}: ${marks.score} of ${marks.maxScore} points`,
    '',
    ...openParts(exercises, marks).map((part) => openPart(part, marks)),
    ...passingPart(exercises, marks),
  ].join('\n');
}
