import { once } from 'node:events';
import type { Command } from '../../../grader/command-line/command.ts';
import { wholeNumber } from '../../../grader/command-line/whole-number.ts';
import { ROOT } from '../../../grader/engine/course/course.ts';
import { serveLab } from './serve-lab.ts';

/** `npm run lab`: a page in which the student's functions can be played with. */
export const lab: Command = {
  summary: 'opens a page in which your functions answer while you draw and move sliders',
  usage: `
Usage: npm run lab -- [OPTIONS]

Serves a page on this machine alone, with a scene for each exercise. What it shows is computed by your files in
exercises/ as they are on disk: save, and the page changes. Nothing leaves this machine. Ctrl-C ends it.

  --port N    the port on 127.0.0.1 (4173; the next free one where it is taken)

Exit code: 0 ended by Ctrl-C, 2 wrong use.`,
  options: { port: { type: 'string' } },

  async run({ values }) {
    const port = wholeNumber('--port', values.port, { min: 1, max: 65_535 }) ?? 4173;
    const server = await serveLab(ROOT, port);
    console.log(
      `The lab is at ${server.address}\nSave a file in exercises/, and the page follows. Ctrl-C ends it.`,
    );
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'SIGHUP')]);
    await server.close();
    return 0;
  },
};
