import type { CheckResult, ExerciseResult } from '../engine/scoring/report.ts';
import { escapeHtml } from './escape-html.ts';
import { failureLines } from './failure-lines.ts';
import { type Marks, plainMarks } from './marks.ts';

/** Characters that XML 1.0 does not allow, however they are written. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const text = (value: string): string => escapeHtml(value.replaceAll(FORBIDDEN, '�'));
/** Line breaks in an attribute would come back as spaces. */
const attribute = (value: string): string => text(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

const seconds = (ms: number): string => (ms / 1000).toFixed(3);

/** What went wrong with the code rather than with its answer. */
const isError = ({ verdict }: CheckResult): boolean => ['error', 'timeout', 'crash'].includes(verdict);
const isSkipped = ({ verdict }: CheckResult): boolean => verdict === 'not-started';
const isFailure = (check: CheckResult): boolean =>
  check.verdict !== 'pass' && !isError(check) && !isSkipped(check);

function testCase(exercise: ExerciseResult, check: CheckResult): string {
  const { name, verdict, message, durationMs } = check;
  const open = `    <testcase name="${attribute(name)}" classname="${attribute(`${exercise.id} ${exercise.title}`)}" time="${seconds(durationMs)}"`;
  if (verdict === 'pass') return `${open}/>`;
  const tag = isError(check) ? 'error' : isSkipped(check) ? 'skipped' : 'failure';
  const details = text(failureLines(check).join('\n'));
  const type = tag === 'skipped' ? '' : ` type="${verdict}"`;
  return `${open}>\n      <${tag}${type} message="${attribute(message || verdict)}">${details}</${tag}>\n    </testcase>`;
}

function suite(exercise: ExerciseResult): string {
  const { id, title, score, maxScore, checks } = exercise;
  const count = (which: (check: CheckResult) => boolean): number => checks.filter(which).length;
  const time = seconds(checks.reduce((sum, { durationMs }) => sum + durationMs, 0));
  return [
    `  <testsuite name="${attribute(`${id} ${title}`)}" tests="${checks.length}" failures="${count(isFailure)}" errors="${count(isError)}" skipped="${count(isSkipped)}" time="${time}">`,
    '    <properties>',
    `      <property name="score" value="${score}"/>`,
    `      <property name="maxScore" value="${maxScore}"/>`,
    '    </properties>',
    ...checks.map((check) => testCase(exercise, check)),
    '  </testsuite>',
  ].join('\n');
}

/**
 * The results as JUnit XML, in the form of Jenkins's schema `junit-10.xsd`: a suite an exercise, a case a check.
 * What JUnit has no word for, the points, stand as properties; what counts in the end in a suite without cases.
 */
export function junitXml(
  title: string,
  exercises: ExerciseResult[],
  marks: Marks = plainMarks(exercises),
): string {
  const checks = exercises.flatMap((exercise) => exercise.checks);
  const count = (which: (check: CheckResult) => boolean): number => checks.filter(which).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(title)}" tests="${checks.length}" failures="${count(isFailure)}" errors="${count(isError)}" time="${seconds(checks.reduce((sum, { durationMs }) => sum + durationMs, 0))}">`,
    ...exercises.map(suite),
    '  <testsuite name="total" tests="0" failures="0" errors="0">',
    '    <properties>',
    `      <property name="score" value="${marks.score}"/>`,
    `      <property name="maxScore" value="${marks.maxScore}"/>`,
    '    </properties>',
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}
