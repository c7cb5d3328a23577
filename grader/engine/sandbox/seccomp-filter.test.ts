import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTool } from './find-tool.ts';
import { detectLayers } from './isolation.ts';
import { seccompFilter } from './seccomp-filter.ts';
import { type Architecture, RESTRICTED, SYSTEM_CALLS } from './system-calls.ts';

const AUDIT = { x64: 0xc000003e, arm64: 0xc00000b7 };
const ALLOW = 0x7fff0000;
const NO_SUCH_CALL = 0x50026;
const FORBIDDEN = 0x50001;
const KILL = 0x80000000;

/** What the kernel would say to a call: the few instructions of its packet filter that ours is made of. */
function judge(program: Buffer, call: { number: number; audit: number; args: number[] }): number {
  const shown = Buffer.alloc(64);
  shown.writeUInt32LE(call.number >>> 0, 0);
  shown.writeUInt32LE(call.audit, 4);
  for (const [index, argument] of call.args.entries())
    shown.writeBigUInt64LE(BigInt(argument), 16 + 8 * index);
  let register = 0;
  for (let at = 0; at < program.length / 8; at++) {
    const operand = program.readUInt32LE(8 * at + 4);
    switch (program.readUInt16LE(8 * at)) {
      case 0x20:
        register = shown.readUInt32LE(operand);
        break;
      case 0x54:
        register = (register & operand) >>> 0;
        break;
      case 0x15:
        at += program.readUInt8(8 * at + (register === operand ? 2 : 3));
        break;
      case 0x06:
        return operand;
      default:
        throw new Error(`instruction ${at} is none`);
    }
  }
  throw new Error('the program runs past its end');
}

const architectures: Architecture[] = ['x64', 'arm64'];

/** Calls that nobody in a sandbox has any business with, by their numbers on both. */
const NEVER = {
  ptrace: [101, 117],
  process_vm_readv: [310, 270],
  process_vm_writev: [311, 271],
  bpf: [321, 280],
  keyctl: [250, 219],
  add_key: [248, 217],
  userfaultfd: [323, 282],
  io_uring_setup: [425, 425],
  io_uring_enter: [426, 426],
  mount: [165, 40],
  umount2: [166, 39],
  pivot_root: [155, 41],
  unshare: [272, 97],
  setns: [308, 268],
  clone3: [435, 435],
  execveat: [322, 281],
  kill: [62, 129],
  pidfd_open: [434, 434],
  pidfd_getfd: [438, 438],
  perf_event_open: [298, 241],
  socket: [41, 198],
  socketpair: [53, 199],
  connect: [42, 203],
  bind: [49, 200],
  sendto: [44, 206],
  sendmsg: [46, 211],
  unlinkat: [263, 35],
  mkdirat: [258, 34],
  renameat2: [316, 276],
  symlinkat: [266, 36],
  fchmodat: [268, 53],
  memfd_create: [319, 279],
  setuid: [105, 146],
  capset: [126, 91],
  seccomp: [317, 277],
  personality: [135, 92],
  init_module: [175, 105],
  reboot: [169, 142],
  openat2: [437, 437],
  name_to_handle_at: [303, 264],
} as const;

describe.each(architectures)('the filter for %s', (architecture) => {
  const program = seccompFilter(architecture);
  const which = architecture === 'x64' ? 0 : 1;
  const audit = AUDIT[architecture];
  const ask = (number: number, ...args: number[]): number => judge(program, { number, audit, args });
  const numberOf = (name: keyof typeof SYSTEM_CALLS): number => SYSTEM_CALLS[name][which] ?? -1;

  test('is a program that the kernel takes: not too long, and every jump within it', () => {
    expect(program.length % 8).toBe(0);
    expect(program.length / 8).toBeLessThan(4096);
  });

  test('a call is allowed where it is listed, whatever its arguments, and is none where it is not', () => {
    const free = Object.entries(SYSTEM_CALLS)
      .filter(([name]) => !(name in RESTRICTED))
      .flatMap(([, numbers]): number[] => (numbers[which] === undefined ? [] : [numbers[which]]));
    const restricted: number[] = Object.keys(RESTRICTED).map((name) =>
      numberOf(name as keyof typeof SYSTEM_CALLS),
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.nat(600), fc.integer({ min: -1, max: 0xffffffff })),
        fc.array(fc.nat(0xffffffff), { maxLength: 6 }),
        (number, args) => {
          fc.pre(!restricted.includes(number));
          expect(ask(number, ...args)).toBe(free.includes(number) ? ALLOW : NO_SUCH_CALL);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  test('what a call may be restricted to is decided by the bits of that argument alone', () => {
    for (const [name, { argument, mask, values }] of Object.entries(RESTRICTED)) {
      const number = numberOf(name as keyof typeof SYSTEM_CALLS);
      if (number < 0) continue;
      fc.assert(
        fc.property(
          fc.array(fc.nat(0xffffffff), { minLength: 6, maxLength: 6 }),
          fc.oneof(fc.nat(0xffffffff), fc.constantFrom(...values), fc.nat(0o7777)),
          (args, given) => {
            const bits = (given & mask) >>> 0;
            expect(ask(number, ...args.with(argument, given))).toBe(
              values.includes(bits) ? ALLOW : FORBIDDEN,
            );
          },
        ),
        { numRuns: 1_000 },
      );
    }
  });

  test.each(Object.entries(NEVER))('%s does not exist', (_name, numbers) => {
    expect(ask(numbers[which], 0, 0, 0)).toBe(NO_SUCH_CALL);
  });

  test('a thread may be started; a process, or a namespace, may not', () => {
    const THREAD = 0x3d0f00;
    const clone = numberOf('clone');
    expect(ask(clone, THREAD)).toBe(ALLOW);
    // SIGCHLD alone is a fork; vfork shares the memory, and is a process all the same.
    for (const flags of [17, 0x4111, THREAD | 0x10000000, THREAD | 0x20000, THREAD | 0x40000000]) {
      expect(ask(clone, flags)).toBe(FORBIDDEN);
    }
  });

  test('a file may be opened to be read alone', () => {
    const openat = numberOf('openat');
    expect(ask(openat, 0, 0, 0o2000000)).toBe(ALLOW);
    for (const flags of [1, 2, 0o101, 0o1000, 0o100, 0o20200000]) {
      expect(ask(openat, 0, 0, flags)).toBe(FORBIDDEN);
    }
  });

  test('the calls of another architecture end the process', () => {
    const others = [...Object.values(AUDIT).filter((other) => other !== audit), 0x40000003, 0x40000028];
    for (const other of others) {
      expect(judge(program, { number: numberOf('read'), audit: other, args: [] })).toBe(KILL);
    }
  });
});

const perl = (() => {
  try {
    return findTool('perl');
  } catch {
    return undefined;
  }
})();

test.runIf(perl && detectLayers().layers.includes('seccomp') && process.arch === 'x64')(
  'the kernel obeys it: calls made by their numbers',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'seccomp-test-'));
    const file = join(folder, 'filter');
    writeFileSync(file, seccompFilter('x64'));
    const numbers = Object.values(NEVER).map(([x64]) => x64);
    const calls = `for my $n (${numbers.join(',')}) { $! = 0; syscall($n, 0, 0, 0); print "$n ", $!+0, "\\n"; }`;
    const others = `
      $! = 0; my $pid = fork(); exit if defined($pid) && $pid == 0; print "fork ", defined($pid) ? 'is there' : $!+0, "\\n";
      print "write ", open(my $f, '>', '${folder}/written') ? 'is there' : $!+0, "\\n";
      print "read ", open(my $g, '<', '/proc/self/status') ? 'is there' : $!+0, "\\n";`;
    const run = (filter: string[], script: string): string[] => {
      const descriptor = openSync(file, 'r');
      const words = ['--dev-bind', '/', '/', ...filter, '--', perl!, '-e', script];
      const { stdout, stderr } = spawnSync('bwrap', words, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe', descriptor],
      });
      closeSync(descriptor);
      expect(stderr).toBe('');
      return stdout.trim().split('\n');
    };
    const filtered = ['--seccomp', '3'];
    expect(run(filtered, calls)).toEqual(numbers.map((number) => `${number} 38`));
    expect(run(filtered, others)).toEqual(['fork 1', 'write 1', 'read is there']);
    expect(run([], others)).toEqual(['fork is there', 'write is there', 'read is there']);
    rmSync(folder, { recursive: true });
  },
);
