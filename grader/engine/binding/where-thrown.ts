/**
 * A frame in a file of an exercise: sandboxes and students' machines end the path alike. What does not even parse is
 * named on a line of its own, without a column.
 */
const OWN_FRAME = /\bexercises[\\/]\d\d-[\w-]+[\\/]([^\\/:\n]+\.ts):(\d+)(?::\d|$)/m;

/**
 * Where in a student's own files an error arose: the innermost of their lines.
 *
 * @param stack the error's stack trace
 * @returns `queues.ts, line 12`; `undefined` where none of their files is in it
 */
export function whereThrown(stack: string): string | undefined {
  // Stryker disable next-line ArrayDeclaration: its first entry is not looked at
  const [, file, line] = OWN_FRAME.exec(stack) ?? [];
  return file === undefined ? undefined : `${decoded(file)}, line ${line}`;
}

/** Frames name files as addresses do. */
function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
