import type { Book, StudentGrade } from '../class/book/book.ts';
import type { ClassFolder } from '../class/class-folder.ts';
import { gradeNotes } from '../class/grade-notes.ts';
import type { HiddenDetail } from '../engine/course/policy.ts';
import { cleanTexts } from '../engine/sandbox/clean-text.ts';
import type { ExerciseResult } from '../engine/scoring/report.ts';
import { countedOf } from './gradebook-csv.ts';
import type { Marks } from './marks.ts';
import { tellHidden } from './tell-hidden.ts';

/** What a student of a class is told, for formats that show results. */
export interface ToldResults {
  title: string;
  told: ExerciseResult[];
  marks: Marks;
}

/** @returns `undefined` where there is nothing to tell: no report, and nothing set by hand */
export function toldResults(
  folder: ClassFolder,
  student: StudentGrade,
  book: Book,
  detail: HiddenDetail,
): ToldResults | undefined {
  const results = resultsOf(folder, student, book);
  if (results.length === 0) return undefined;
  return {
    title: student.name || student.id,
    // A kept report may be of a machine that did not clean what students wrote.
    told: cleanTexts(tellHidden(results, detail)),
    marks: marksOf(student, book),
  };
}

/** What a student has in the end, for formats that show results. */
const marksOf = (student: StudentGrade, book: Book): Marks => ({
  score: student.total ?? 0,
  maxScore: book.maxTotal,
  scores: Object.fromEntries(Object.entries(student.exercises).map(([id, { score }]) => [id, score])),
  counted: countedIn(student, book),
  notes: gradeNotes(student, book),
});

/**
 * The results that count, of each exercise those of the attempt that counts. What was set by hand where nothing was
 * handed in has a score and no checks.
 */
function resultsOf(folder: ClassFolder, { id, exercises }: StudentGrade, book: Book): ExerciseResult[] {
  const attempts = new Set(Object.values(exercises).flatMap(({ attempt }) => attempt ?? []));
  const reports = new Map([...attempts].map((attempt) => [attempt, folder.report({ id, attempt })]));
  return (
    Object.entries(exercises)
      // Stryker disable next-line EqualityOperator: no two exercises have the same id
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([number, { attempt, override }]) => {
        // Stryker disable next-line ConditionalExpression: there is no report under no attempt
        const report = attempt === undefined ? undefined : reports.get(attempt);
        const graded = report?.exercises.find((exercise) => exercise.id === number);
        if (graded) return [graded];
        const { title, maxScore } = book.exercises.find((exercise) => exercise.id === number)!;
        // Stryker disable next-line ArrayDeclaration: what is no check is not told; what has a grade has a result or an override
        return override ? [{ id: number, title, score: override.score, maxScore, checks: [] }] : [];
      })
  );
}

/** What exercises add to the total, where there is one that adds something else than its points. */
function countedIn(student: StudentGrade, { exercises }: Book): Marks['counted'] {
  if (exercises.every(({ weight, maxScore, extraCredit }) => weight === maxScore && !extraCredit)) return {};
  return Object.fromEntries(
    exercises.flatMap((exercise) => {
      const { id, weight, extraCredit } = exercise;
      const grade = student.exercises[id];
      return grade ? [[id, { score: countedOf(exercise, grade), weight, extraCredit }]] : [];
    }),
  );
}
