import stringWidth from 'string-width';
import { checkOwnFiles } from '../../grader/engine/scoring/check-own-files.ts';
import { feedbackMarkdown } from '../../grader/reports/feedback-markdown.ts';
import { arrow, box, colours, column, type Drawing, row, toSvg } from '../../grader/show/svg/svg.ts';
import { drawTerminal } from '../../grader/staff/pictures/terminal-svg.ts';
import { onSample } from './on-sample.ts';
import { staffPhotos } from './staff-photos.ts';
import { staffSession } from './staff-session.ts';

/** Which job of the staff's workflow does what, and what alone is in its reach. */
export function jobsPicture(): string {
  const job = (does: string, reach: string, colour: string, sheets = 1): Drawing => {
    const top = box(does, { colour, sheets, width: 220, height: 90 });
    const bottom = box(reach, { colour: colours.line, width: 220, height: 74 });
    return { ...column([top, bottom], 12, 'left'), axis: top.axis! };
  };
  return toSvg(
    row(
      [
        job(
          'plan\nfetches the code,\nruns none of it',
          'may read the repositories\ntoken of the app: contents, read',
          colours.sky,
        ),
        arrow('code', { length: 56 }),
        job(
          'grade\non up to 256 machines: runs the\ncode of students in a sandbox',
          'no secret\nfull isolation, or it stops',
          colours.vermilion,
          3,
        ),
        arrow('reports', { length: 64 }),
        job(
          'merge\nsigns, makes the gradebook\nand the feedback',
          'may sign\nGRADER_SIGNING_KEY',
          colours.green,
        ),
        arrow('feedback', { length: 64 }),
        job(
          'publish\nwrites the feedback to\nthe repositories',
          'may write check runs\ntoken of the app: checks, write',
          colours.green,
        ),
      ],
      8,
    ),
    'The jobs of grade.yml: plan fetches the code, grade runs it without any secret, merge signs, publish writes the feedback',
  );
}

/** What a student finds in the summary of the job after a push, as GitHub shows it: the pooling of the sample class. */
export async function summaryPicture(): Promise<string> {
  const markdown = await onSample('fatima-max-from-zero', 'pooling', async (runner, exercises, root) =>
    feedbackMarkdown('Public checks', await checkOwnFiles(runner, exercises, { root, replay: { seed: 1 } })),
  );
  // One failure is enough to see what all of them look like.
  const [, table = '', failure = ''] = /^(.*?)(\n\*\*.*?)\n\*\*/s.exec(markdown) ?? [];
  return toSvg(
    drawTerminal(renderedLines(table + failure).join('\n'), 'check: summary of the job'),
    'The public checks as a table of points, and a failed one with the call that it made',
  );
}

/** Markdown of ours as a browser shows it, in lines: tables in columns, headings bold, code set off. */
function renderedLines(markdown: string): string[] {
  const text = markdown
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    // Not every font has these signs in colour.
    .replaceAll('✅', '\u001B[32m✓\u001B[39m')
    .replaceAll('❌', '\u001B[31m✗\u001B[39m');
  const cells = (line: string): string[] =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim());
  const tables = text.split('\n').filter((line) => line.startsWith('| '));
  const width = (at: number): number => Math.max(...tables.map((line) => stringWidth(cells(line)[at] ?? '')));
  return text
    .split('\n')
    .filter((line) => !line.startsWith('|---'))
    .map((line) => {
      if (line.startsWith('| ')) {
        const [sign = '', name = '', points = ''] = cells(line);
        const filled = (cell: string, at: number) => cell + ' '.repeat(width(at) - stringWidth(cell));
        return `${filled(sign, 0)}  ${filled(name, 1)}  ${points}`;
      }
      if (line.startsWith('    ')) return line;
      const [, words] = /^#+ (.*)$|^\*\*(.*)\*\*$/.exec(line)?.filter(Boolean) ?? [];
      return words === undefined ? line : `\u001B[1m${words}\u001B[0m`;
    });
}

/**
 * What the staff sees in each step of docs/for-tas.md, by the name of the file. Tmux is needed, and Chromium.
 *
 * @param chromium where it is
 */
export async function staffPictures(chromium: string): Promise<Record<string, string | Uint8Array>> {
  const pages: Record<string, Uint8Array> = {};
  const screens = await staffSession(async (folder) => {
    Object.assign(pages, await staffPhotos(chromium, folder));
  });
  const draw = (screen: string, command: string, title: string): string =>
    toSvg(drawTerminal(screen, command), title);
  const grade = 'npm run grade -- --roster solutions/roster.csv';
  return {
    ...pages,
    'staff-policy.svg': draw(screens.policyError, grade, 'A mistake in course.json is told with its line'),
    'staff-roster.svg': draw(screens.rosterFaults, grade, 'Every fault of a roster is told with its line'),
    'staff-release.svg': draw(
      screens.release,
      'npm run release -- --out ../course-students',
      'The students’ repository is made',
    ),
    'staff-grading.svg': draw(
      screens.grading,
      `${grade} --jobs 3`,
      'Who is done with how many points, who is being graded, how many wait, how long still',
    ),
    'staff-regrade.svg': draw(
      screens.regrade,
      'npm run regrade -- reports/class reports/new',
      'Who moves, from which points to which, and through which checks',
    ),
    'staff-merge.svg': draw(
      screens.mergeMissing,
      'npm run merge -- reports/shard-1 reports/shard-3 --roster solutions/roster.csv --out reports/part',
      'Two of three parts joined: the table, and who is missing',
    ),
    'staff-receipts.svg': draw(
      screens.receipts,
      'npm run verify-report',
      'A report that is valid, and the same after somebody changed it',
    ),
  };
}
