/**
 * The processor time that this thread has used so far, in milliseconds. Unlike a clock it stands still while the
 * machine is busy with something else.
 */
export function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
