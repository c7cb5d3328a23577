import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { filesOf, ROOT } from '../../grader/engine/course/course.ts';
import { checkOwnFiles } from '../../grader/engine/scoring/check-own-files.ts';
import { formatResults } from '../../grader/reports/format-results.ts';
import { arrow, box, caption, colours, column, type Drawing, row, toSvg } from '../../grader/show/svg/svg.ts';
import { steadyText } from '../../grader/staff/pictures/steady-text.ts';
import { drawTerminal } from '../../grader/staff/pictures/terminal-svg.ts';
import type { SessionScreens } from './first-session.ts';
import { onSample } from './on-sample.ts';

/** What a student sees: the checks of exercise 04 on a file with a misconception that is public. */
export async function checkPicture(): Promise<string> {
  const text = await onSample('ana-complete', 'pooling', async (runner, exercises, root) => {
    const { stub } = filesOf(exercises[0]!, root);
    const source = readFileSync(stub, 'utf8');
    // The maximum goes by the size, whatever the sign.
    writeFileSync(stub, source.replace('Math.max(...cells)', 'Math.max(...cells.map(Math.abs))'));
    return formatResults(await checkOwnFiles(runner, exercises, { root, replay: { seed: 1 } }));
  });
  const first = text.split('\n').slice(0, 18).join('\n');
  return toSvg(
    drawTerminal(first, 'npm run check -- 04'),
    'The checks of exercise 04 with their verdicts and points',
  );
}

/** What a new student sees in the watch loop, by the name of the picture. */
export function sessionPictures({ start, failure, list }: SessionScreens): Record<string, string> {
  const draw = (screen: string, title: string) => toSvg(drawTerminal(steadyText(screen), 'npm start'), title);
  return {
    'loop-start.svg': draw(
      start,
      'The watch loop at its first start: the course, and the function to write next',
    ),
    'loop-failure.svg': draw(failure, 'A failed check: the call, what differs, and the window it came from'),
    'loop-list.svg': draw(list, 'The course as a list with bars and points, two exercises done'),
  };
}

/** What a TA sees: the table of the sample class, as `npm run demo` prints it. */
export function classPicture(): string {
  const { stdout } = spawnSync(process.execPath, ['grader/cli.ts', 'demo'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const table = stdout.trim().split('\n\n')[0] ?? '';
  return toSvg(drawTerminal(steadyText(table), 'npm run demo'), 'The sample class as a table of points');
}

/** The one idea of the architecture: what a check's import means. */
export function bindingPicture(): string {
  const check = box("import { pool } from './pooling.ts'\na check, in an ordinary Vitest file", {
    width: 290,
  });
  const answer = (means: string, name: string, who: string): Drawing =>
    row([arrow(means, { length: 80 }), box(`${name}\n${who}`, { width: 250, colour: colours.green })], 8);
  return toSvg(
    row(
      [
        caption(check, 'the import is bound to …', { side: 'above' }),
        column(
          [
            answer('local', "the student's own file", 'npm start · check · editor'),
            answer('sandbox', 'a process that answers calls', 'npm run grade · demo'),
            answer('trusted', 'a file of ours', 'npm run verify'),
          ],
          14,
          'left',
        ),
      ],
      24,
    ),
    'One import, three bindings: the student’s file, the sandbox, a trusted file',
  );
}
