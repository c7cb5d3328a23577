import type { Book, BookCheck, StudentGrade } from '../class/book/book.ts';
import { fileNameOf } from '../class/file-name.ts';
import { gradeNotes } from '../class/grade-notes.ts';
import { isolationOf } from './class-table-html.ts';
import { roundedText } from './rounded-text.ts';
import { VERDICT_WORDS } from './verdict-words.ts';

/** Texts that many students have stand in the page once. */
class Texts {
  readonly all: string[] = [];
  readonly #places = new Map<string, number>();

  placeOf(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.all.push(text) - 1);
    return this.all.length - 1;
  }
}

/** 1 stands for a check that passes: most do. A text that is a likely cause has a 1 behind it. */
const checkData = ({ verdict, points, message, diagnosis }: BookCheck, texts: Texts) =>
  verdict === 'pass'
    ? 1
    : [verdict, points, texts.placeOf(diagnosis?.sentence ?? message), ...(diagnosis ? [1] : [])];

function factsOf(student: StudentGrade, book: Book): string {
  return [
    student.total === undefined
      ? 'no total'
      : `${roundedText(student.total)} of ${roundedText(book.maxTotal)}`,
    ...(student.isolation.length > 0
      ? [`${roundedText(student.seconds)} s`, `isolation: ${isolationOf(student)}`]
      : []),
    ...(student.email ? [student.email] : []),
  ].join(', ');
}

/** What the page's script draws each student from, as JSON; short, for there may be thousands. */
export function gradebookData(book: Book): string {
  const texts = new Texts();
  const checks = Object.fromEntries(
    book.exercises.map(({ id, title, checks: all, maxScore }) => [
      id,
      {
        title: `${id} ${title}`,
        maxScore,
        checks: all.map(({ name, visibility, maxPoints }) => [name, visibility, maxPoints]),
      },
    ]),
  );
  const students = Object.fromEntries(
    book.students.map((student) => [
      student.id,
      {
        name: student.name,
        facts: factsOf(student, book),
        problem: student.problem?.message ?? '',
        // Where the feedback of a class lies beside its gradebook.
        ...(Object.values(student.exercises).some(({ attempt }) => attempt !== undefined)
          ? { feedback: `feedback/${fileNameOf({ id: student.id, attempt: 1 })}.html` }
          : {}),
        notes: gradeNotes(student, book),
        exercises: Object.fromEntries(
          Object.entries(student.exercises).map(([id, grade]) => [
            id,
            { score: grade.score, checks: grade.checks.map((check) => checkData(check, texts)) },
          ]),
        ),
      },
    ]),
  );
  // No text in it can end the element that it stands in.
  return JSON.stringify({ checks, students, texts: texts.all, words: VERDICT_WORDS }).replaceAll(
    '<',
    '\\u003c',
  );
}
