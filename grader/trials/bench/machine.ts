import { availableParallelism, cpus, totalmem } from 'node:os';

/** What was measured on, in one line: numbers mean nothing without it. */
export function machine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const model = cpus()[0]?.model.trim() || process.arch;
  return `${availableParallelism()} cores (${model}), ${gigabytes} GB, ${process.platform}, Node ${process.versions.node}`;
}
