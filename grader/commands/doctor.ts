import chalk from 'chalk';
import type { Command } from '../command-line/command.ts';
import { forTerminal } from '../show/terminal/plain-text.ts';
import { spinner } from '../show/terminal/spinner.ts';
import { examine, type Finding } from '../student/doctor/examine.ts';

const SIGNS: Record<Finding['state'], string> = {
  well: chalk.green('✓'),
  note: chalk.yellow('·'),
  wrong: chalk.red('✗'),
};

export const doctor: Command = {
  summary: 'looks for what keeps the course from working here, and says what to do',
  usage: `
Usage: npm run doctor -- [--json]

Looks at Node, the packages, git, the folder, the exercises' files, the data sets, file events, the checks and the terminal.

  --json    the findings as JSON on standard output

Exit code: 0 everything works, 1 something is wrong, 2 wrong use.`,
  options: { json: { type: 'boolean' } },

  async run({ values }) {
    const progress = spinner('examining', { silent: Boolean(values.json) });
    const findings = await examine().finally(() => progress.stop());
    if (values.json) console.log(JSON.stringify(findings, null, 2));
    else {
      for (const { about, state, says } of findings) {
        console.log(forTerminal(`${SIGNS[state]} ${about.padEnd(12)} ${says}`));
      }
    }
    return findings.some(({ state }) => state === 'wrong') ? 1 : 0;
  },
};
