import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import type { Command } from './command-line/command.ts';
import { courseTool, courseTools } from './command-line/course-tools.ts';
import { UsageError } from './command-line/usage-error.ts';
import { InputError } from './engine/course/input-error.ts';
import './show/terminal/no-color.ts';
import { explainFailure, InternalError } from './engine/scoring/internal-error.ts';

// Loaded one at a time: a student's install has no need of what only staff's commands import.
const COMMANDS: Record<string, { staff?: boolean; load: () => Promise<Command> }> = {
  start: { load: async () => (await import('./commands/start.ts')).start },
  check: { load: async () => (await import('./commands/check.ts')).check },
  hint: { load: async () => (await import('./commands/hint.ts')).hint },
  doctor: { load: async () => (await import('./commands/doctor.ts')).doctor },
  play: { load: async () => (await import('./commands/play.ts')).play },
  repl: { load: async () => (await import('./commands/repl.ts')).repl },
  github: { load: async () => (await import('./commands/github.ts')).github },
  roster: { staff: true, load: async () => (await import('./commands/roster.ts')).roster },
  grade: { staff: true, load: async () => (await import('./commands/grade.ts')).grade },
  plan: { staff: true, load: async () => (await import('./commands/plan.ts')).plan },
  gradebook: { staff: true, load: async () => (await import('./commands/gradebook.ts')).gradebook },
  publish: { staff: true, load: async () => (await import('./commands/publish.ts')).publish },
  merge: { staff: true, load: async () => (await import('./commands/merge.ts')).merge },
  // biome-ignore format: a release takes the commands for staff out line by line (staff: true)
  'verify-report': { staff: true, load: async () => (await import('./commands/verify-report.ts')).verifyReport },
  'new-key': { staff: true, load: async () => (await import('./commands/new-key.ts')).newKey },
  regrade: { staff: true, load: async () => (await import('./commands/regrade.ts')).regrade },
  similar: { staff: true, load: async () => (await import('./commands/similar.ts')).similar },
  demo: { staff: true, load: async () => (await import('./commands/demo.ts')).demo },
  verify: { staff: true, load: async () => (await import('./commands/verify.ts')).verify },
  bench: { staff: true, load: async () => (await import('./commands/bench.ts')).bench },
  stubs: { staff: true, load: async () => (await import('./commands/stubs.ts')).stubs },
  lessons: { staff: true, load: async () => (await import('./commands/lessons.ts')).lessons },
  mutate: { staff: true, load: async () => (await import('./commands/mutate.ts')).mutate },
  rename: { staff: true, load: async () => (await import('./commands/rename.ts')).rename },
  remove: { staff: true, load: async () => (await import('./commands/remove.ts')).remove },
  new: { staff: true, load: async () => (await import('./commands/new.ts')).newExercise },
  'new-course': { staff: true, load: async () => (await import('./commands/new-course.ts')).newCourse },
  release: { staff: true, load: async () => (await import('./commands/release.ts')).release },
};

// Measured is this process alone: those that it starts are killed at will, also while they write what was measured.
delete process.env.NODE_V8_COVERAGE;

// What is on its way is put away, as after any other end, unless a command knows better what to do.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
  });
}

async function overview(): Promise<string> {
  const lines = ['Usage: npm run COMMAND -- [ARGUMENTS]   (COMMAND --help tells more)', ''];
  const tools = [...courseTools()].map(
    ([name, { staff }]) => [name, { staff, load: () => courseTool(name) }] as const,
  );
  const entries = [...Object.entries(COMMANDS), ...tools] as [string, (typeof COMMANDS)[string]][];
  const width = Math.max(...entries.map(([{ length }]) => length));
  for (const [name, { staff, load }] of entries) {
    lines.push(`  ${name.padEnd(width)}  ${(await load()).summary}${staff ? ' (staff)' : ''}`);
  }
  return lines.join('\n');
}

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    console.log(await overview());
    return name === undefined ? 2 : 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const command = entry ? await entry.load() : await courseTool(name);
  if (!command) {
    throw new UsageError(
      `there is no command "${name}", and no exercise of this course has a tool of that name; npm run help lists them`,
    );
  }
  const { values, positionals } = parse(name, command, args);
  if (values.help) {
    const { usage } = command;
    console.log((typeof usage === 'string' ? usage : await usage()).trim());
    return 0;
  }
  return command.run({ values, positionals });
}

function parse(name: string, command: Command, args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: command.allowPositionals ?? false,
    });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    throw new UsageError(
      `${(error as Error).message.split('. ')[0]}; npm run ${name} -- --help shows what there is`,
    );
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError || error instanceof InputError) {
    console.error(`error: ${error.message}`);
    process.exitCode = 2;
  } else {
    console.error('internal error: this is a fault of the grader, not of the code that it looked at');
    console.error(error instanceof InternalError ? explainFailure(error) : error);
    process.exitCode = 3;
  }
}
