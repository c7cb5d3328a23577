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
  const calledBy = calls(tasks, source);
  return checks.map((check) => {
    const task = taskName(check);
    if (!wrong.get(task)?.includes(check)) return check;
    const { diagnosis, kind, ...rest } = check;
    const first = tasks.find((other) => {
      const failing = other === task || !calledBy.get(task)?.has(other) ? undefined : wrong.get(other);
      return failing?.some((one) => !diagnosis || one.diagnosis?.name === diagnosis.name);
    });
    return first === undefined
      ? check
      : { ...rest, upstream: { task: first, number: tasks.indexOf(first) + 1 } };
  });
}

/** What had to be refused goes wrong in the function itself. */
const isAboutRefusal = ({ message }: CheckResult): boolean => message.startsWith('expected a RangeError');

/** By function, those that it calls, and those that these call. */
function calls(tasks: string[], source: string): Map<string, Set<string>> {
  const direct = new Map(
    tasks.map((task) => {
      const body = bodyOf(task, source);
      return [task, tasks.filter((other) => other !== task && new RegExp(`\\b${other}\\b`).test(body))];
    }),
  );
  const follow = (task: string, found: Set<string>): Set<string> => {
    for (const other of direct.get(task)!) if (!found.has(other)) follow(other, found.add(other));
    return found;
  };
  return new Map(tasks.map((task) => [task, follow(task, new Set())]));
}

/** Comments. One that never ends is one: else whoever opens many would be read once for each. */
const COMMENTS = /\/\*[\s\S]*?(?:\*\/|$)|\/\/.*/g;

/** A function's text up to the next declaration at the beginning of a line. */
function bodyOf(name: string, source: string): string {
  const [, after = ''] = source.split(
    new RegExp(`^export (?:async )?(?:function|const|let) ${name}\\b`, 'm'),
  );
  const code = after.replaceAll(COMMENTS, '');
  return code.split(/^(?:export|function|const|let|class|interface|type)\b/m)[0]!;
}
