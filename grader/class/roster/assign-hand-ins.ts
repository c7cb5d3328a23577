import { basename } from 'node:path';
import type { Member, Source } from './member.ts';
import { pathsOf } from './source-of.ts';
import { whoseHandIn } from './whose-hand-in.ts';

/** What an LMS handed out, given to the students of a roster. */
export interface Assigned {
  members: Member[];
  /** Whose they are is not known, and why; they are among the members, under their own names. */
  strays: { id: string; why: string }[];
}

/**
 * Gives what was handed in to those who stand in a roster; what one of a group handed in counts for all of it. Who has
 * handed in nothing keeps the place that the roster names.
 *
 * @param handIns as they lie on this machine
 */
export function assignHandIns(roster: Member[], handIns: Member[]): Assigned {
  const byId = Map.groupBy(roster, ({ id }) => id);
  const students = [...byId.values()].map((rows) => rows.at(-1)!);
  const given = new Map<Member, Member[]>();
  const strays: Assigned['strays'] = [];
  const others: Member[] = [];
  for (const handIn of handIns) {
    const found = whoseHandIn(handIn, students);
    const [student, ...more] = found;
    if (student && more.length === 0) given.set(student, [...(given.get(student) ?? []), handIn]);
    else {
      const why = student ? `may be ${found.map(({ id }) => id).join(' or ')}` : 'is nobody in the roster';
      strays.push({ id: handIn.id, why });
      others.push(handIn);
    }
  }
  const members = students.flatMap((student): Member[] => {
    const mates = students.filter(({ group }) => group !== undefined && group === student.group);
    const own = given.get(student) ?? mates.flatMap((mate) => given.get(mate) ?? []);
    return own.length > 0 ? attemptsOf(student, own) : byId.get(student.id)!;
  });
  return { members: [...members, ...others], strays };
}

/** The attempts of one student; none where two things were handed in of which nobody knows which came first. */
function attemptsOf({ submittedAt, ...student }: Member, handIns: Member[]): Member[] {
  const ordered = handIns.toSorted((one, other) => one.attempt - other.attempt);
  const times = (at: number) =>
    at === ordered.length - 1 && submittedAt !== undefined ? { submittedAt } : {};
  if (new Set(ordered.map(({ attempt }) => attempt)).size === ordered.length) {
    return ordered.map(({ source }, at) => ({ ...student, ...times(at), attempt: at + 1, source }));
  }
  const names = ordered.flatMap(({ source }) => pathsOf(source)).map((path) => basename(path));
  const message = `several things were handed in, ${names.join(' and ')}: nobody knows which of them counts`;
  const source: Source = { kind: 'none', problem: 'unreadable', message };
  return [{ ...student, attempt: 1, source }];
}
