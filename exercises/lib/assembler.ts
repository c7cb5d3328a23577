/**
 * A small assembler for WebAssembly: every function here stands for an instruction and returns its bytes, behind those
 * of its operands, so that nested calls read like expressions: `f32.add(f32.load(from), f32.load(from, 4))`.
 * `assemble` makes a module of functions written so.
 *
 * Only what loops over flat float32 arrays need is here; https://webassembly.github.io/spec/core lists the rest.
 */

declare global {
  /** What of WebAssembly's interface is needed here: TypeScript knows it as a part of browsers alone. */
  namespace WebAssembly {
    function validate(bytes: Uint8Array<ArrayBuffer>): boolean;
    class Module {
      constructor(bytes: Uint8Array<ArrayBuffer>);
    }
    class Instance {
      constructor(module: Module, imports?: Record<string, Record<string, unknown>>);
      readonly exports: Record<string, unknown>;
    }
    interface Memory {
      readonly buffer: ArrayBuffer;
    }
  }
}

/** The bytes of some instructions, nested as they were put together. */
export type Code = readonly (number | Code)[];

/** What a parameter or a local of a function is: a whole number or an address, a float, four floats. */
export type ValueType = 'i32' | 'f32' | 'v128';

/** A parameter or a local of the function in hand. */
export interface Local {
  readonly index: number;
}

/** A function of a module. It gives nothing back: results lie in the memory. */
export interface FunctionSource {
  /** The name that it is exported by. */
  name: string;
  parameters: ValueType[];
  locals: ValueType[];
  /** @param at its parameters and then its locals, in order */
  body(at: Local[]): Code;
}

const TYPES: Record<ValueType, number> = { i32: 0x7f, f32: 0x7d, v128: 0x7b };
const NO_RESULT = 0x40;
const MEMORY_PAGE = 65_536;

/** A whole number of at least 0 as WebAssembly writes it: seven bits a byte, the lowest first (LEB128). */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, unsigned(Math.floor(value / 0x80))];
}

/** The same for a number that may be negative: the last byte's bit 6 is the sign. */
function signed(value: number): Code {
  const low = value & 0x7f;
  const rest = value >> 7;
  const ends = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
  return ends ? [low] : [low | 0x80, signed(rest)];
}

const float = (value: number): number[] => [...new Uint8Array(Float32Array.of(value).buffer)];

/** What an instruction that reads or writes memory says of the place: a fixed distance from the address. */
const place = (offset: number): Code => [0, unsigned(offset)];

const isLocal = (value: Code | Local): value is Local => 'index' in value;

/** An operand: instructions that leave a value, or a local, which stands for its value. */
type Operand = Code | Local;

const push = (operand: Operand): Code => (isLocal(operand) ? [0x20, unsigned(operand.index)] : operand);

const binary =
  (...opcode: number[]) =>
  (a: Operand, b: Operand): Code => [push(a), push(b), opcode];

const load =
  (...opcode: number[]) =>
  (address: Operand, offset = 0): Code => [push(address), opcode, place(offset)];

const store =
  (...opcode: number[]) =>
  (address: Operand, value: Operand, offset = 0): Code => [push(address), push(value), opcode, place(offset)];

/** Puts a value into a local. */
export const set = (local: Local, value: Operand): Code => [push(value), 0x21, unsigned(local.index)];

/** Whole numbers of 32 bits: counters and addresses. Addresses count bytes, and a float32 has four. */
export const i32 = {
  const: (value: number): Code => [0x41, signed(value)],
  load: load(0x28),
  store: store(0x36),
  add: binary(0x6a),
  sub: binary(0x6b),
  mul: binary(0x6c),
  /** 1 where a < b, 0 otherwise; both count from 0. */
  less: binary(0x49),
};

/** Single float32 numbers. */
export const f32 = {
  const: (value: number): Code => [0x43, float(value)],
  load: load(0x2a),
  store: store(0x38),
  add: binary(0x92),
  sub: binary(0x93),
  mul: binary(0x94),
  /** 1 where a is not b, 0 otherwise. */
  differ: binary(0x5c),
};

/** Four float32 numbers at once, the lanes of a vector (SIMD): each instruction does the same to all of them. */
export const f32x4 = {
  /** Reads four neighbours. */
  load: load(0xfd, 0x00),
  /** Reads one number into all four lanes. */
  loadSplat: load(0xfd, 0x09),
  /** Writes four neighbours. */
  store: store(0xfd, 0x0b),
  /** One number in all four lanes. */
  splat: (value: Operand): Code => [push(value), 0xfd, 0x13],
  const: (value: number): Code => [0xfd, 0x0c, [0, 1, 2, 3].map(() => float(value))],
  /** A single lane, 0 to 3. */
  lane: (vector: Operand, lane: number): Code => [push(vector), 0xfd, 0x1f, lane],
  add: binary(0xfd, 0xe4, 0x01),
  sub: binary(0xfd, 0xe5, 0x01),
  mul: binary(0xfd, 0xe6, 0x01),
  /** The larger of two, lane by lane: b where a < b, otherwise a. */
  max: binary(0xfd, 0xeb, 0x01),
  /** All bits of a lane set where a = b, none where not: a mask. */
  equal: binary(0xfd, 0x41),
  /** The same where a > b. */
  greater: binary(0xfd, 0x44),
  /** What the mask covers, and 0 elsewhere. */
  and: binary(0xfd, 0x4e),
  /** a · b + c by two instructions, each of which rounds. */
  multiplyThenAdd: (a: Operand, b: Operand, c: Operand): Code => [
    push(c),
    push(a),
    push(b),
    [0xfd, 0xe6, 0x01],
    [0xfd, 0xe4, 0x01],
  ],
  /** a · b + c by one instruction (relaxed SIMD), which may round once or twice, as the processor likes it. */
  multiplyAdd: (a: Operand, b: Operand, c: Operand): Code => [push(a), push(b), push(c), 0xfd, 0x85, 0x02],
};

/** Four whole numbers at once. */
export const i32x4 = {
  splat: (value: Operand): Code => [push(value), 0xfd, 0x11],
  /** Writes four neighbours. */
  store: store(0xfd, 0x0b),
  add: binary(0xfd, 0xae, 0x01),
  /** Lane by lane a where the mask is set, b where it is not. */
  select: (a: Operand, b: Operand, mask: Operand): Code => [push(a), push(b), push(mask), 0xfd, 0x52],
};

/** Runs the body for local = from, from + step, … as long as it is below `to`; at least once. */
export function repeat(local: Local, from: Operand, to: Operand, step: number, body: Code): Code {
  return [
    set(local, from),
    [0x03, NO_RESULT],
    body,
    set(local, i32.add(local, i32.const(step))),
    i32.less(local, to),
    [0x0d, 0x00],
    0x0b,
  ];
}

/** Sets so many bytes from an address on to 0. */
export const clear = (address: Operand, bytes: Operand): Code => [
  push(address),
  [0x41, 0x00],
  push(bytes),
  [0xfc, 0x0b, 0x00],
];

/**
 * Makes a module of these functions. It exports them by their names, and its memory as `memory`.
 *
 * @param bytes how much memory it has, rounded up to pages of 64 KiB
 * @returns what `new WebAssembly.Module` takes
 */
export function assemble(functions: FunctionSource[], bytes: number): Uint8Array<ArrayBuffer> {
  const list = (items: Code[]): Code => [unsigned(items.length), items];
  const section = (id: number, content: Code): Code => [id, sized(content)];
  const text = (name: string): Code => list(Array.from(name, (letter) => [letter.charCodeAt(0)]));
  const code = [
    [0x00, 0x61, 0x73, 0x6d],
    [0x01, 0x00, 0x00, 0x00],
    section(
      1,
      list(functions.map(({ parameters }) => [0x60, list(parameters.map((type) => [TYPES[type]])), 0])),
    ),
    section(3, list(functions.map((_, index) => unsigned(index)))),
    section(5, list([[0, unsigned(Math.ceil(bytes / MEMORY_PAGE))]])),
    section(
      7,
      list([[text('memory'), 2, 0], ...functions.map(({ name }, index) => [text(name), 0, unsigned(index)])]),
    ),
    section(
      10,
      list(
        functions.map(({ parameters, locals, body }) => {
          const at = [...parameters, ...locals].map((_, index): Local => ({ index }));
          return sized([list(locals.map((type) => [1, TYPES[type]])), body(at), 0x0b]);
        }),
      ),
    ),
  ];
  return Uint8Array.from(flat(code));
}

/** Some bytes behind their number. */
function sized(content: Code): Code {
  const bytes = flat(content);
  return [unsigned(bytes.length), bytes];
}

function flat(code: Code, into: number[] = []): number[] {
  for (const part of code) {
    if (typeof part === 'number') into.push(part);
    else flat(part, into);
  }
  return into;
}
