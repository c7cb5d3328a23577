/** The architectures that filters can be made for, as Node calls them. */
export type Architecture = 'x64' | 'arm64';

/**
 * The calls of the system that a sandbox may make: what Node needs to read the stage, to compute and to talk over what
 * is open already. Their numbers on x64 and on arm64, which lacks some that have a newer one beside them. Whatever has
 * no line here does not exist for a sandbox, new calls of later kernels included.
 */
export const SYSTEM_CALLS = {
  // What is open, and files that are read.
  read: [0, 63],
  write: [1, 64],
  readv: [19, 65],
  writev: [20, 66],
  pread64: [17, 67],
  pwrite64: [18, 68],
  preadv: [295, 69],
  pwritev: [296, 70],
  preadv2: [327, 286],
  pwritev2: [328, 287],
  close: [3, 57],
  close_range: [436, 436],
  lseek: [8, 62],
  dup: [32, 23],
  dup2: [33, undefined],
  dup3: [292, 24],
  pipe: [22, undefined],
  pipe2: [293, 59],
  stat: [4, undefined],
  fstat: [5, 80],
  lstat: [6, undefined],
  newfstatat: [262, 79],
  statx: [332, 291],
  statfs: [137, 43],
  fstatfs: [138, 44],
  access: [21, undefined],
  faccessat: [269, 48],
  faccessat2: [439, 439],
  readlink: [89, undefined],
  readlinkat: [267, 78],
  getdents64: [217, 61],
  getcwd: [79, 17],
  fadvise64: [221, 223],
  // Waiting.
  poll: [7, undefined],
  ppoll: [271, 73],
  select: [23, undefined],
  pselect6: [270, 72],
  epoll_create: [213, undefined],
  epoll_create1: [291, 20],
  epoll_ctl: [233, 21],
  epoll_wait: [232, undefined],
  epoll_pwait: [281, 22],
  epoll_pwait2: [441, 441],
  eventfd: [284, undefined],
  eventfd2: [290, 19],
  // Memory.
  mmap: [9, 222],
  munmap: [11, 215],
  mremap: [25, 216],
  mprotect: [10, 226],
  madvise: [28, 233],
  brk: [12, 214],
  mincore: [27, 232],
  msync: [26, 227],
  membarrier: [324, 283],
  pkey_alloc: [330, 289],
  pkey_free: [331, 290],
  pkey_mprotect: [329, 288],
  // Threads.
  futex: [202, 98],
  futex_waitv: [449, 449],
  set_robust_list: [273, 99],
  get_robust_list: [274, 100],
  set_tid_address: [218, 96],
  rseq: [334, 293],
  sched_yield: [24, 124],
  sched_getaffinity: [204, 123],
  sched_getparam: [143, 121],
  sched_getscheduler: [145, 120],
  sched_get_priority_max: [146, 125],
  sched_get_priority_min: [147, 126],
  getcpu: [309, 168],
  // Its own end, and the first program.
  exit: [60, 93],
  exit_group: [231, 94],
  tgkill: [234, 131],
  wait4: [61, 260],
  waitid: [247, 95],
  execve: [59, 221],
  arch_prctl: [158, undefined],
  restart_syscall: [219, 128],
  // Signals that it gets.
  rt_sigaction: [13, 134],
  rt_sigprocmask: [14, 135],
  rt_sigreturn: [15, 139],
  rt_sigpending: [127, 136],
  rt_sigsuspend: [130, 133],
  rt_sigtimedwait: [128, 137],
  sigaltstack: [131, 132],
  // Time and chance.
  clock_gettime: [228, 113],
  clock_getres: [229, 114],
  clock_nanosleep: [230, 115],
  nanosleep: [35, 101],
  gettimeofday: [96, 169],
  time: [201, undefined],
  times: [100, 153],
  getrandom: [318, 278],
  // Who and where it is.
  getpid: [39, 172],
  getppid: [110, 173],
  gettid: [186, 178],
  getpgid: [121, 155],
  getpgrp: [111, undefined],
  getsid: [124, 156],
  getuid: [102, 174],
  geteuid: [107, 175],
  getgid: [104, 176],
  getegid: [108, 177],
  getresuid: [118, 148],
  getresgid: [120, 150],
  getgroups: [115, 158],
  capget: [125, 90],
  getpriority: [140, 141],
  getrlimit: [97, 163],
  getrusage: [98, 165],
  sysinfo: [99, 179],
  uname: [63, 160],
  // Of sockets, those that are there: its output may be one.
  getsockopt: [55, 209],
  getsockname: [51, 204],
  getpeername: [52, 205],
  shutdown: [48, 210],
  // With certain arguments alone: see RESTRICTED.
  open: [2, undefined],
  openat: [257, 56],
  clone: [56, 220],
  ioctl: [16, 29],
  fcntl: [72, 25],
  prctl: [157, 167],
  prlimit64: [302, 261],
} as const satisfies Record<string, [x64: number, arm64: number | undefined]>;

/** A call that is allowed where certain bits of one of its arguments are one of these. */
export interface Restriction {
  /** Which argument, from 0. */
  argument: number;
  mask: number;
  values: number[];
}

const ALL_BITS = 0xffffffff;

/** Opening a file to write it, or making one: access mode, O_CREAT, O_TRUNC, O_TMPFILE. */
const TO_WRITE = 0o3 | 0o100 | 0o1000 | 0o20000000;

/** A thread: in the memory of this process, in its group. */
const THREAD = 0x100 | 0x10000;

/** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET. */
const NAMESPACES = 0x7e020000;

/** What of a call is allowed where not all of it is. */
export const RESTRICTED: Partial<Record<keyof typeof SYSTEM_CALLS, Restriction>> = {
  open: { argument: 1, mask: TO_WRITE, values: [0] },
  openat: { argument: 2, mask: TO_WRITE, values: [0] },
  // Threads, but no processes and no namespaces. The newer clone3 has its flags where no filter can see them.
  clone: { argument: 0, mask: THREAD | NAMESPACES, values: [THREAD] },
  // TCGETS, TIOCGWINSZ, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX: not TIOCSTI, which types into a terminal.
  ioctl: { argument: 1, mask: ALL_BITS, values: [0x5401, 0x5413, 0x541b, 0x5421, 0x5450, 0x5451] },
  // F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC.
  fcntl: { argument: 1, mask: ALL_BITS, values: [0, 1, 2, 3, 4, 1030] },
  // PR_SET_NAME, PR_GET_NAME, PR_CAPBSET_READ, PR_SET_VMA.
  prctl: { argument: 0, mask: ALL_BITS, values: [15, 16, 23, 0x53564d41] },
  // Its own limits, not another process's.
  prlimit64: { argument: 0, mask: ALL_BITS, values: [0] },
};
