import { type Architecture, RESTRICTED, type Restriction, SYSTEM_CALLS } from './system-calls.ts';

/** What the kernel calls the architectures (AUDIT_ARCH_…). */
const AUDIT: Record<Architecture, number> = { x64: 0xc000003e, arm64: 0xc00000b7 };

/** Operations of the kernel's packet filter, which such a program is written for. */
const Op = { load: 0x20, and: 0x54, ifEqual: 0x15, end: 0x06 } as const;

/** What a program ends with: it may; this error, as if there were no such call; this one, as if it were forbidden; death. */
const End = {
  allow: 0x7fff0000,
  noSuchCall: 0x00050000 | 38,
  forbidden: 0x00050000 | 1,
  kill: 0x80000000,
} as const;

/** Where the kernel shows the number of the call, the architecture, and the lower half of an argument. */
const NUMBER = 0;
const ARCHITECTURE = 4;
const argumentAt = (index: number): number => 16 + 8 * index;

/** One instruction: what to do with a number, and how many to skip where a comparison holds and where it does not. */
type Instruction = [op: number, operand: number, ifSo?: number, ifNot?: number];

/** For whom a filter can be made. */
export const hasFilter = (architecture: string): architecture is Architecture =>
  Object.hasOwn(AUDIT, architecture);

/**
 * The program that the kernel asks at every call of a sandbox (seccomp): it lets through what `SYSTEM_CALLS` lists, and
 * answers all others as a kernel would that does not have them, so that libraries take another way where there is one.
 * A call of another architecture ends the process.
 *
 * @returns the instructions as bwrap's `--seccomp` reads them, eight bytes each
 */
export function seccompFilter(architecture: Architecture): Buffer {
  const which = architecture === 'x64' ? 0 : 1;
  const rules = Object.entries(SYSTEM_CALLS).flatMap(([name, numbers]): Instruction[] => {
    const number = numbers[which];
    const body = bodyOf(RESTRICTED[name as keyof typeof SYSTEM_CALLS]);
    return number === undefined ? [] : [[Op.ifEqual, number, 0, body.length], ...body];
  });
  return assemble([
    [Op.load, ARCHITECTURE],
    [Op.ifEqual, AUDIT[architecture], 1, 0],
    [Op.end, End.kill],
    [Op.load, NUMBER],
    ...rules,
    [Op.end, End.noSuchCall],
  ]);
}

/** What is done once a call is known: it ends in every case. */
function bodyOf(restriction: Restriction | undefined): Instruction[] {
  if (!restriction) return [[Op.end, End.allow]];
  const { argument, mask, values } = restriction;
  return [
    [Op.load, argumentAt(argument)],
    [Op.and, mask],
    ...values.map((value, index): Instruction => [Op.ifEqual, value, values.length - index, 0]),
    [Op.end, End.forbidden],
    [Op.end, End.allow],
  ];
}

function assemble(program: Instruction[]): Buffer {
  const bytes = Buffer.alloc(8 * program.length);
  for (const [index, [op, operand, ifSo = 0, ifNot = 0]] of program.entries()) {
    bytes.writeUInt16LE(op, 8 * index);
    bytes.writeUInt8(ifSo, 8 * index + 2);
    bytes.writeUInt8(ifNot, 8 * index + 3);
    bytes.writeUInt32LE(operand >>> 0, 8 * index + 4);
  }
  return bytes;
}
