import { BookMaker } from '../class/book/book.ts';
import type { ClassFolder } from '../class/class-folder.ts';
import { baseNameOf, fileNameOf } from '../class/file-name.ts';
import type { Override } from '../class/roster/overrides.ts';
import type { Course } from '../engine/course/course.ts';
import { hiddenDetail } from '../engine/course/policy.ts';
import { checkReceipt } from '../engine/receipts/receipt.ts';
import { feedbackMarkdown } from './feedback-markdown.ts';
import { toldResults } from './told-results.ts';

/** What somebody is told, or why they are told nothing. */
export type Feedback = { markdown: string } | { problem: string };

/**
 * Makes the feedback of a class from its reports, never from files that were made of them: those may have been edited
 * since, or be links to something else. Whoever has a report that is not as it was written is told nothing.
 *
 * @param options.now decides whether feedback may tell of hidden checks yet
 * @param options.trusted the public key that must have signed each report, as receipts show it, where there is one
 * @returns the feedback of whoever has this id
 */
export function classFeedback(
  folder: ClassFolder,
  {
    course,
    overrides,
    now,
    trusted,
  }: { course: Course; overrides: Override[]; now: number; trusted?: string | undefined },
): (id: string) => Feedback {
  const withheld = new Map<string, string>();
  const maker = new BookMaker(course, overrides);
  for (const attempt of folder.attempts(({ file, what }) =>
    withheld.set(baseNameOf(file), `withheld: ${file} ${what}; grade or merge again`),
  )) {
    const standing =
      trusted !== undefined && 'report' in attempt ? checkReceipt(attempt.report, trusted) : 'valid';
    if (standing === 'valid') maker.add(attempt);
    else {
      const why = standing === 'unsigned' ? 'not signed' : "signed with another key than the course's";
      withheld.set(fileNameOf({ ...attempt.member, attempt: 1 }), `withheld: the report is ${why}`);
    }
  }
  const book = maker.make();
  const students = new Map(book.students.map((student) => [student.id, student]));
  const detail = hiddenDetail(course.policy, now);
  return (id) => {
    const problem = withheld.get(fileNameOf({ id, attempt: 1 }));
    if (problem !== undefined) return { problem };
    const student = students.get(id);
    if (!student) return { problem: `there is no report in ${folder.path}` };
    const results = toldResults(folder, student, book, detail);
    if (!results)
      return { problem: `there is nothing to tell: ${student.problem?.message ?? 'no exercise'}` };
    return { markdown: feedbackMarkdown(results.title, results.told, results.marks) };
  };
}
