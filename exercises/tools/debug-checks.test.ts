import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { ROOT } from '../../grader/engine/course/course.ts';

interface Launch {
  name: string;
  runtimeExecutable: string;
  program: string;
  args: string[];
  attachSimplePort?: number;
}

const LAUNCH = join(ROOT, '.vscode/launch.json');
const { configurations } = ts.parseConfigFileTextToJson(LAUNCH, readFileSync(LAUNCH, 'utf8')).config as {
  configurations: Launch[];
};

/** What VS Code puts into a configuration. */
const VARIABLES: Record<string, string> = {
  workspaceFolder: ROOT,
  relativeFileDirname: 'exercises/01-locality-grid',
  selectedText: 'windows of one pixel give the pixels back',
};

const filled = (text: string): string =>
  text.replaceAll(/\$\{(\w+)\}/g, (_, variable: string) => VARIABLES[variable]!);

async function inspected(port: number): Promise<WebSocket> {
  for (let tries = 0; tries < 600; tries++) {
    const targets = await fetch(`http://127.0.0.1:${port}/json`).then(
      (answer) => answer.json() as Promise<{ webSocketDebuggerUrl: string }[]>,
      () => [],
    );
    if (targets[0]) return new WebSocket(targets[0].webSocketDebuggerUrl);
    await sleep(50);
  }
  throw new Error('nothing listens for a debugger');
}

/** The files in which the program pauses where something is thrown, as VS Code's debugger sees them. */
async function pausesOf(port: number): Promise<Set<string>> {
  const socket = await inspected(port);
  const { promise, resolve } = Promise.withResolvers<Set<string>>();
  const urls = new Map<string, string>();
  const paused = new Set<string>();
  let id = 0;
  const send = (method: string, params = {}) => socket.send(JSON.stringify({ id: ++id, method, params }));
  socket.onopen = () => {
    for (const method of ['Runtime.enable', 'Debugger.enable']) send(method);
    send('Debugger.setPauseOnExceptions', { state: 'all' });
    send('Runtime.runIfWaitingForDebugger');
  };
  socket.onmessage = ({ data }) => {
    const { method, params } = JSON.parse(String(data));
    if (method === 'Debugger.scriptParsed') urls.set(params.scriptId, params.url);
    if (method !== 'Debugger.paused') return;
    paused.add(urls.get(params.callFrames[0].location.scriptId) ?? '');
    send('Debugger.resume');
  };
  socket.onclose = () => resolve(paused);
  return promise;
}

test.each(configurations.filter(({ attachSimplePort }) => attachSimplePort))(
  '$name: a debugger pauses in the student’s file',
  async ({ runtimeExecutable, program, args }) => {
    const port = 20_000 + (process.pid % 10_000);
    const ported = args.map((arg) => (arg === '--inspect-brk' ? `--inspect-brk=${port}` : filled(arg)));
    const running = spawn(filled(runtimeExecutable), [filled(program), ...ported], {
      cwd: ROOT,
      stdio: 'ignore',
    });
    try {
      const paused = [...(await pausesOf(port))];
      expect(paused.filter((url) => url.endsWith('/locality-grid.ts'))).toHaveLength(1);
    } finally {
      running.kill();
    }
  },
);

test('all checks of an exercise, one of them, and the playground can be debugged', () => {
  expect(configurations.map(({ attachSimplePort }) => attachSimplePort)).toEqual([9229, 9229, undefined]);
});
