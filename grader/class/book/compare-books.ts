import type { Book, BookExercise, StudentGrade } from './book.ts';

/** One check that has another outcome than before. */
export interface CheckChange {
  check: string;
  before: number | undefined;
  after: number | undefined;
}

/** One exercise of one student whose score has changed. */
export interface ExerciseChange {
  exercise: string;
  before: number | undefined;
  after: number | undefined;
  checks: CheckChange[];
  /** Why the score changed, where it was not through checks. */
  reasons: string[];
}

/** One student who moves. */
export interface StudentChange {
  id: string;
  before: number | undefined;
  after: number | undefined;
  exercises: ExerciseChange[];
}

/** What a regrade changes: who moves, by how much, through which check. */
export function compareBooks(before: Book, after: Book): StudentChange[] {
  const ids = [...new Set([...before.students, ...after.students].map(({ id }) => id))].sort();
  const exercises = [...new Set([...before.exercises, ...after.exercises].map(({ id }) => id))].sort();
  return ids.flatMap((id) => {
    const [old, now] = [before, after].map(({ students }) => students.find((student) => student.id === id));
    const changes = exercises.flatMap((exercise) => {
      const change = compareExercise(exercise, sideOf(before, old, exercise), sideOf(after, now, exercise));
      return change ? [change] : [];
    });
    if (changes.length === 0 && old?.total === now?.total) return [];
    return [{ id, before: old?.total, after: now?.total, exercises: changes }];
  });
}

interface Side {
  exercise: BookExercise | undefined;
  grade: StudentGrade['exercises'][string] | undefined;
}

const sideOf = (book: Book, student: StudentGrade | undefined, id: string): Side => ({
  exercise: book.exercises.find((exercise) => exercise.id === id),
  grade: student?.exercises[id],
});

const pointsOf = ({ exercise, grade }: Side): Map<string, number> =>
  new Map(grade?.checks.map(({ points }, index) => [exercise!.checks[index]!.name, points]));

function compareExercise(id: string, old: Side, now: Side): ExerciseChange | undefined {
  const [pointsBefore, pointsAfter] = [pointsOf(old), pointsOf(now)];
  const both = old.grade !== undefined && now.grade !== undefined;
  const checks = [...new Set([...pointsBefore.keys(), ...pointsAfter.keys()])]
    .map((check) => ({ check, before: pointsBefore.get(check), after: pointsAfter.get(check) }))
    .filter((change) => both && change.before !== change.after);
  if (old.grade?.score === now.grade?.score && checks.length === 0) return undefined;
  const reasons: string[] = [];
  if (now.grade?.override) reasons.push(`set by hand: ${now.grade.override.reason}`);
  else if (old.grade?.override) reasons.push('no longer set by hand');
  if (old.grade?.late.factor !== now.grade?.late.factor && old.grade && now.grade)
    reasons.push('late in another way');
  if (old.grade?.attempt !== now.grade?.attempt && old.grade && now.grade)
    reasons.push('another attempt counts');
  return { exercise: id, before: old.grade?.score, after: now.grade?.score, checks, reasons };
}
