import type { Command } from '../command-line/command.ts';
import { readCourse } from '../engine/course/course.ts';
import { checkOwnFiles } from '../engine/scoring/check-own-files.ts';
import { sumPoints } from '../engine/scoring/report.ts';
import { courseList } from '../reports/course-list.ts';
import { forTerminal } from '../show/terminal/plain-text.ts';
import { spinner } from '../show/terminal/spinner.ts';
import { WatchLoop } from '../student/loop/watch-loop.ts';

export const start: Command = {
  summary: 'shows where you are and checks what you save',
  usage: `
Usage: npm start

Shows the course with your points, opens at the first unfinished exercise and runs its checks again whenever you
save its file. The keys stand at the bottom of the screen: next and previous exercise, the list, a hint, all checks,
the next failing one, its counterexample again, the lesson, and handing you the original file again.

Without a terminal it prints the course with your points and ends.`,
  options: {},

  async run() {
    const course = readCourse();
    if (process.stdout.isTTY && process.stdin.isTTY) {
      await new WatchLoop(course).run();
      return 0;
    }
    const { exercises } = course;
    const progress = spinner('checking');
    const { CheckRunner } = await import('../engine/scoring/check-runner.ts');
    const runner = await CheckRunner.open(exercises, { hidden: false });
    const results = await checkOwnFiles(runner, exercises)
      .finally(() => progress.stop())
      .finally(() => runner.close());
    console.log(forTerminal(courseList(results)));
    const [score, most] = (['score', 'maxScore'] as const).map((key) =>
      sumPoints(results.map((result) => result[key])),
    );
    console.log(`${score} of ${most} points in the public checks`);
    return 0;
  },
};
