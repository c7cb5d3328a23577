import { showTime } from '../engine/course/zoned-time.ts';
import type { Book, ExerciseGrade, StudentGrade } from './book/book.ts';
import { shortCommit } from './sources/last-change.ts';

/**
 * What a student is told of how a score came about, by exercise's id: what was late, what was set by hand, what
 * in its history contradicts itself, and which commit and which time counted.
 *
 * @param options.commits whether the last is told too: it is to be said of everybody
 */
export function gradeNotes(
  student: StudentGrade,
  { timeZone, exercises }: Pick<Book, 'timeZone' | 'exercises'>,
  { commits = true } = {},
): Record<string, string[]> {
  const notes: Record<string, string[]> = {};
  for (const { id, maxScore } of exercises) {
    const grade = student.exercises[id];
    if (!grade) continue;
    const lines: string[] = [];
    const { override, late, attempt } = grade;
    if (override) {
      const was = attempt === undefined ? '' : ` (the checks gave ${grade.earned})`;
      lines.push(
        `set to ${override.score} of ${maxScore} by ${override.by} on ${showTime(override.at, timeZone)}${was}: ${override.reason}`,
      );
    } else if (late.days > 0) {
      const days = `${late.days} ${late.days === 1 ? 'day' : 'days'} late`;
      const percent = Math.round((1 - late.factor) * 1000) / 10;
      lines.push(
        percent > 0
          ? `${days}: ${grade.earned} less ${percent} % is ${grade.score}`
          : `${days}, which costs nothing`,
      );
    }
    if (student.attempts > 1 && attempt !== undefined && !override)
      lines.push(`attempt ${attempt} of ${student.attempts} counts`);
    if (grade.change?.doubt) lines.push(grade.change.doubt);
    const counted = commits && countedNote(grade, timeZone);
    if (counted) lines.push(counted);
    if (lines.length > 0) notes[id] = lines;
  }
  return notes;
}

function countedNote({ change, handedIn, extendedTo }: ExerciseGrade, timeZone: string): string | undefined {
  const counted = [
    ...(change ? [`commit ${shortCommit(change.commit)}`] : []),
    ...(handedIn === undefined ? [] : [`handed in on ${showTime(handedIn, timeZone)}`]),
    ...(extendedTo === undefined ? [] : [`due on ${showTime(extendedTo, timeZone)} for you`]),
  ];
  return counted.length > 0 ? `what counts: ${counted.join(', ')}` : undefined;
}
