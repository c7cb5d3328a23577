import chalk from 'chalk';
import type { Command } from '../command-line/command.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { wholeNumber } from '../command-line/whole-number.ts';
import { spinner } from '../show/terminal/spinner.ts';
import { classText, findingsText, loopText, sandboxText } from '../trials/bench/bench-text.ts';
import { benchClass } from '../trials/bench/class.ts';
import { classFindings, loopFindings, sandboxFindings } from '../trials/bench/find.ts';
import { type Finding, isMet } from '../trials/bench/finding.ts';
import { benchLoop } from '../trials/bench/loop.ts';
import { machine } from '../trials/bench/machine.ts';
import { benchSandbox } from '../trials/bench/sandbox.ts';

type Values = Parameters<Command['run']>[0]['values'];

/** What a benchmark measured, as data, as text, and against its aims. */
interface Measured {
  data: unknown;
  text: string;
  findings: Finding[];
}

const BENCHMARKS: Record<string, (values: Values) => Promise<Measured>> = {
  async class({ jobs, sizes }) {
    const data = await benchClass({
      jobs: numbers('--jobs', jobs ?? '1,2', 64),
      sizes: numbers('--sizes', sizes ?? '100,10,500,2000', 100_000),
    });
    return { data, text: classText(data), findings: classFindings(data) };
  },
  async sandbox() {
    const data = await benchSandbox();
    return { data, text: sandboxText(data), findings: sandboxFindings(data) };
  },
  async loop() {
    const data = await benchLoop();
    return { data, text: loopText(data), findings: loopFindings(data) };
  },
};

export const bench: Command = {
  summary: 'measures what grading and the watch loop cost',
  usage: `
Usage: npm run bench -- class [--sizes N,…] [--jobs N,…] [--json]
       npm run bench -- sandbox [--json]
       npm run bench -- loop [--json]

  class    how many submissions a minute with more and more jobs, and whether memory stays flat and time in proportion
           as classes grow (on Linux)
  sandbox  a call's round trip, the start of a sandbox, runs of a property a second, and grading the references with
           and without the sandbox
  loop     from a save to the verdict in npm start, beside Vitest's own watch mode (in a terminal made by script)

  --sizes N,…  submissions; 100,10,500,2000 where not given
  --jobs N,…   submissions side by side, each of these on the first size, the last on all; 1,2 where not given
  --json       everything that was measured, as JSON on standard output

Prints Markdown, as docs/benchmarks.md holds it. Let nothing else run meanwhile.

Exit code: 0 all is as it should be, 1 an aim is missed or nothing was measured, 2 wrong use.`,
  options: { sizes: { type: 'string' }, jobs: { type: 'string' }, json: { type: 'boolean' } },
  allowPositionals: true,

  async run({ values, positionals }) {
    const [name = '', ...more] = positionals;
    if (!Object.hasOwn(BENCHMARKS, name) || more.length > 0) {
      throw new UsageError(`name one benchmark: ${Object.keys(BENCHMARKS).join(', ')}`);
    }
    if (name !== 'class' && (values.sizes !== undefined || values.jobs !== undefined)) {
      throw new UsageError('--sizes and --jobs are for the benchmark "class"');
    }
    const progress = spinner(`measuring: ${name}`, { silent: Boolean(values.json) });
    const { data, text, findings } = await BENCHMARKS[name]!(values).finally(() => progress.stop());
    if (values.json) console.log(JSON.stringify({ machine: machine(), findings, measured: data }, null, 2));
    else {
      console.log(`## ${name}\n\n${machine()}\n\n${text}\n\n${findingsText(findings)}`);
      const missed = findings.filter((finding) => !isMet(finding)).length;
      if (missed > 0) console.error(chalk.red(`${missed} of ${findings.length} aims missed`));
    }
    if (findings.length === 0)
      console.error(
        'nothing was measured that there is an aim for: classes of 100 or more, or with 1 and 2 jobs',
      );
    return findings.length > 0 && findings.every(isMet) ? 0 : 1;
  },
};

/** Whole numbers with commas between them. */
const numbers = (option: string, text: string | boolean, max: number): number[] =>
  String(text)
    .split(',')
    .map((one) => wholeNumber(option, one, { min: 1, max })!);
