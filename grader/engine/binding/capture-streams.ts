/**
 * Takes over what this process writes to its standard streams. Results go the same way: what a student's code writes
 * there by itself would stand in the middle of them.
 */
export function captureStreams(add: (text: string) => void): void {
  const write = (chunk: string | Uint8Array, ...more: unknown[]): boolean => {
    add(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    const written = more.at(-1);
    if (typeof written === 'function') queueMicrotask(() => written());
    return true;
  };
  for (const stream of [process.stdout, process.stderr]) stream.write = write as typeof stream.write;
}
