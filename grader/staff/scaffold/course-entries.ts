import jsonc from 'jsonc-parser';
import type { Exercise } from '../../engine/course/course.ts';
import { InputError } from '../../engine/course/input-error.ts';

type Name = Pick<Exercise, 'id' | 'slug'>;

/**
 * Adds an exercise to the text of `course.json`, where its number puts it. Everything else stays as it was written.
 *
 * @param course a text that `readCourse` accepts
 * @throws InputError where another exercise has its number or its slug
 */
export function addEntry(course: string, exercise: Exercise): string {
  requireFree(course, exercise);
  const { id, slug, title, points } = exercise;
  return insertEntry(
    course,
    id,
    `{ "id": "${id}", "slug": "${slug}", "title": "${title}", "points": ${points} }`,
  );
}

/**
 * Takes an exercise out.
 *
 * @throws InputError where it is the only one
 */
export function removeEntry(course: string, id: string): string {
  const { places, index } = find(course, id);
  if (places.length === 1) throw new InputError(`${id} is the only exercise of the course`);
  const { start, end } = places[index]!;
  // With the comma that goes with it.
  return index === 0
    ? course.slice(0, start) + course.slice(places[1]!.start)
    : course.slice(0, places[index - 1]!.end) + course.slice(end);
}

/**
 * Gives an exercise another number or slug, and the place that the number puts it in; what else is said of it stays.
 *
 * @throws InputError where another exercise has the number or the slug
 */
export function renameEntry(course: string, id: string, to: Name): string {
  requireFree(course, to, id);
  const { places, index } = find(course, id);
  const set = (text: string, field: keyof Name): string =>
    jsonc.applyEdits(text, jsonc.modify(text, [field], to[field], {}));
  const entry = set(set(course.slice(places[index]!.start, places[index]!.end), 'id'), 'slug');
  if (places.length === 1) {
    return course.slice(0, places[0]!.start) + entry + course.slice(places[0]!.end);
  }
  return insertEntry(removeEntry(course, id), to.id, entry);
}

/** @throws InputError naming the exercise that has the number or the slug, unless it is the one that may */
function requireFree(course: string, name: Name, own?: string): void {
  const { exercises } = JSON.parse(course) as { exercises: Exercise[] };
  const rival = exercises
    .filter(({ id }) => id !== own)
    .find(({ id, slug }) => id === name.id || slug === name.slug);
  if (!rival) return;
  const what = rival.id === name.id ? `the number ${rival.id}` : `the name "${rival.slug}"`;
  const last = exercises.map(({ id }) => Number(id)).sort((one, other) => other - one)[0]!;
  const free = String(last + 1).padStart(2, '0');
  throw new InputError(
    `${what} belongs to the exercise ${rival.id}-${rival.slug}; the next free number is ${free}`,
  );
}

function insertEntry(course: string, id: string, entry: string): string {
  const { exercises } = JSON.parse(course) as { exercises: Exercise[] };
  const places = placesOf(course);
  const previous = exercises.findLastIndex((other) => other.id < id);
  const [before, after] = [course.slice(0, places[0]!.start), course.slice(places.at(-1)!.end)];
  if (!/\n *$/.test(before)) {
    // One exercise stands in one line with its brackets: several have a line each.
    const entries = places.map(({ start, end }) => course.slice(start, end));
    return `${before}\n    ${entries.toSpliced(previous + 1, 0, entry).join(',\n    ')}\n  ${after.trimStart()}`;
  }
  const at = previous < 0 ? places[0]!.start : places[previous]!.end;
  const text = previous < 0 ? `${entry},\n    ` : `,\n    ${entry}`;
  return course.slice(0, at) + text + course.slice(at);
}

function find(course: string, id: string): { places: { start: number; end: number }[]; index: number } {
  const { exercises } = JSON.parse(course) as { exercises: Exercise[] };
  return { places: placesOf(course), index: exercises.findIndex((exercise) => exercise.id === id) };
}

/** Where each exercise stands in the text. */
function placesOf(course: string): { start: number; end: number }[] {
  const { children } = jsonc.findNodeAtLocation(jsonc.parseTree(course)!, ['exercises'])!;
  return children!.map(({ offset, length }) => ({ start: offset, end: offset + length }));
}
