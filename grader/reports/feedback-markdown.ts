import { stripVTControlCharacters } from 'node:util';
import { cleanLine, cleanText } from '../engine/sandbox/clean-text.ts';
import { type CheckResult, type ExerciseResult, isFailing } from '../engine/scoring/report.ts';
import { type Marks, plainMarks } from './marks.ts';
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

function failure(check: CheckResult): string {
  const { name, message, picture, counterexample, diagnosis, replay } = check;
  const drawn = picture
    ? stripVTControlCharacters(pictureTerminal(picture, 100))
    : counterexample?.calls.join('\n');
  return [
    `**${plain(name)}**`,
    '',
    ...(message && !picture?.difference ? [plain(message), ''] : []),
    ...(drawn ? [block(drawn), ''] : []),
    ...(diagnosis ? [`Likely cause: ${plain(diagnosis.sentence)}`, ''] : []),
    ...(replay ? ['Again:', '', block(replay), ''] : []),
  ].join('\n');
}

function exercisePart(
  { id, title, score, maxScore, checks }: ExerciseResult,
  { scores, notes }: Pick<Marks, 'scores' | 'notes'>,
): string {
  const rows = checks.map(
    ({ name, verdict, points, maxPoints }) =>
      `| ${SIGNS[verdict]} | ${plain(name)} | ${points} / ${maxPoints} |`,
  );
  const failures = checks
    .filter(isFailing)
    // A hidden check of which nothing may be told stands in the table alone.
    .filter((check) => check.message || check.diagnosis)
    .map(failure);
  return [
    `## ${id} ${plain(title)}: ${scores[id] ?? score} of ${maxScore}`,
    '',
    ...(notes[id] ?? []).flatMap((note) => [plain(note), '']),
    ...(rows.length > 0 ? ['| | check | points |', '|---|---|---|', ...rows, ''] : []),
    ...failures,
  ].join('\n');
}

/** What a student reads: points by check, and of each failure what happened. */
export function feedbackMarkdown(
  title: string,
  exercises: ExerciseResult[],
  marks: Marks = plainMarks(exercises),
): string {
  return [
    `# ${plain(title)}: ${marks.score} of ${marks.maxScore} points`,
    '',
    ...exercises.map((exercise) => exercisePart(exercise, marks)),
  ].join('\n');
}
