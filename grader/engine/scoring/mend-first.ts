import { type CheckResult, isFailing, taskName } from './report.ts';

/**
 * Tells of a check whose function calls another that fails that this other is to be mended first. A cause that is its
 * own stays: one that no failure of the other has.
 *
 * @param tasks the exercise's functions, in their order
 * @param source the submission's module, which says what calls what
 */
export function mendFirst(checks: CheckResult[], tasks: string[], source: string): CheckResult[] {
  const wrong = Map.groupBy(
    checks.filter((check) => isFailing(check) && !isAboutRefusal(check)),
    taskName,
  );
  return checks.map((check) => {
    const task = taskName(check);
    if (!wrong.get(task)?.includes(check)) return check;
    const { diagnosis, kind, ...rest } = check;
    const first = tasks.find((other) => {
      const failing =
        other === task || !calledBy(task, tasks, source).has(other) ? undefined : wrong.get(other);
      return failing?.some((one) => !diagnosis || one.diagnosis?.name === diagnosis.name);
    });
    return first === undefined
      ? check
      : { ...rest, upstream: { task: first, number: tasks.indexOf(first) + 1 } };
  });
}

/** What had to be refused goes wrong in the function itself. */
const isAboutRefusal = ({ message }: CheckResult): boolean => message.startsWith('expected a RangeError');

/** The functions that one calls, and those that these call. */
function calledBy(task: string, tasks: string[], source: string): Set<string> {
  const found = new Set<string>();
  const follow = (name: string): void => {
    const body = bodyOf(name, source);
    for (const other of tasks) {
      if (other === name || found.has(other) || !new RegExp(`\\b${other}\\b`).test(body)) continue;
      found.add(other);
      follow(other);
    }
  };
  follow(task);
  return found;
}

/** A function's text up to the next declaration at the beginning of a line. */
function bodyOf(name: string, source: string): string {
  const [, after = ''] = source.split(
    new RegExp(`^export (?:async )?(?:function|const|let) ${name}\\b`, 'm'),
  );
  const code = after.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return code.split(/^(?:export|function|const|let|class|interface|type)\b/m)[0]!;
}
