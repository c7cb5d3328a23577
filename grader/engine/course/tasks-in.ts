/** The functions that students write, in the order in which a reference, or the stub made of it, has them. */
export const tasksIn = (source: string): string[] =>
  [...source.matchAll(/^export function (\w+)/gm)].map(([, name]) => name!);
