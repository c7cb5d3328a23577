import jsonc from 'jsonc-parser';
import type { Exercise } from '../../engine/course/course.ts';
import { InputError } from '../../engine/course/input-error.ts';

/**
 * Adds an exercise to the text of `course.json`, where its number puts it. Everything else stays as it was written.
 *
 * @param course a text that `readCourse` accepts
 * @throws InputError where another exercise has its number or its slug
 */
export function addToCourse(course: string, exercise: Exercise): string {
  const { exercises } = JSON.parse(course) as { exercises: Exercise[] };
  const rival = exercises.find(({ id, slug }) => id === exercise.id || slug === exercise.slug);
  if (rival) {
    const what = rival.id === exercise.id ? `the number ${rival.id}` : `the name "${rival.slug}"`;
    const last = exercises.map(({ id }) => Number(id)).sort((one, other) => other - one)[0]!;
    const free = String(last + 1).padStart(2, '0');
    throw new InputError(
      `${what} belongs to the exercise ${rival.id}-${rival.slug}; the next free number is ${free}`,
    );
  }
  const { id, slug, title, points } = exercise;
  const entry = `{ "id": "${id}", "slug": "${slug}", "title": "${title}", "points": ${points} }`;
  const places = placesOf(course);
  const previous = exercises.findLastIndex((other) => other.id < id);
  if (previous < 0) return insert(course, places[0]!.start, `${entry},\n    `);
  return insert(course, places[previous]!.end, `,\n    ${entry}`);
}

const insert = (text: string, position: number, what: string): string =>
  text.slice(0, position) + what + text.slice(position);

/** Where each exercise stands in the text. */
function placesOf(course: string): { start: number; end: number }[] {
  const { children } = jsonc.findNodeAtLocation(jsonc.parseTree(course)!, ['exercises'])!;
  return children!.map(({ offset, length }) => ({ start: offset, end: offset + length }));
}
