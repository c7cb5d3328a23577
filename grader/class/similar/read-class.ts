import type { Exercise } from '../../engine/course/course.ts';
import { type Member, nameOf } from '../roster/member.ts';
import { type LocatedMember, locateMember } from '../sources/locate-member.ts';
import { Unavailable } from '../sources/unavailable.ts';
import type { Compared } from './find-similar.ts';
import { readCode } from './read-code.ts';
import { TokenReader } from './token-reader.ts';

/** What is compared, with the code that its lines are of. */
export type ComparedCode = Compared & { code: string };

/**
 * Reads the code of a class. Whoever's cannot be read or is more than can be compared is left out, and said so.
 *
 * @param onMember told whose code is read next, counted from 1
 * @returns what is to be compared, for each exercise; what is left out and why, and what nobody handed in, a sentence
 *   each
 */
export async function readClass(
  members: Member[],
  exercises: Exercise[],
  onMember: (done: number, member: Member) => void,
): Promise<{ compared: ComparedCode[][]; problems: string[]; absent: string[] }> {
  const compared = exercises.map((): ComparedCode[] => []);
  const problems: string[] = [];
  const absent: string[] = [];
  const reader = new TokenReader();
  try {
    for (const [done, member] of ownPlaces(members).entries()) {
      onMember(done + 1, member);
      const name = nameOf(member);
      const located = await locateMember(member, { exercises }).catch((error: unknown) => {
        if (!(error instanceof Unavailable)) throw error;
        problems.push(`${name} is not compared: ${error.message}`);
      });
      if (!located) continue;
      const without: string[] = [];
      try {
        for (const [index, exercise] of exercises.entries()) {
          const read = await readOne(located, exercise, reader);
          if ('fault' in read && read.fault.endsWith(' is missing')) without.push(exercise.id);
          else if ('fault' in read) problems.push(`${name} is not compared in ${exercise.id}: ${read.fault}`);
          else compared[index]!.push({ name, owner: member.id, ...read });
        }
      } finally {
        located.remove?.();
      }
      if (without.length > 0) absent.push(`${name} has nothing in ${without.join(', ')}`);
    }
  } finally {
    reader.close();
  }
  return { compared, problems, absent };
}

async function readOne({ folder }: LocatedMember, exercise: Exercise, reader: TokenReader) {
  const read = readCode(folder, exercise);
  if ('problem' in read) return { fault: read.problem };
  const reply = await reader.read(read.code);
  return 'fault' in reply ? { fault: `the code ${reply.fault}` } : { ...read, tokens: reply.tokens };
}

/** Members who hand in from one place, such as a group, hand in one thing. */
function ownPlaces(members: Member[]): Member[] {
  const seen = new Set<string>();
  return members.filter(({ source }) => {
    if (source.kind === 'none') return true;
    return seen.size !== seen.add(JSON.stringify(source)).size;
  });
}
