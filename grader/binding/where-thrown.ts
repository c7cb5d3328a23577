/**
 * A frame in a file of an exercise: sandboxes and students' machines end the path alike. Where a file does not parse,
 * the trace begins with its path and line, without a column.
 */
const OWN_FRAME = /\bexercises[\\/]\d\d-[\w-]+[\\/]([\w.-]+\.ts):(\d+)(?::\d+)?/;

/**
 * Where in a student's own files an error arose: the innermost of their lines.
 *
 * @param stack the error's stack trace
 * @returns `pooling.ts, line 12`; `undefined` where none of their files is in it
 */
export function whereThrown(stack: string): string | undefined {
  const [, file, line] = OWN_FRAME.exec(stack) ?? [];
  return file === undefined ? undefined : `${file}, line ${line}`;
}
