import { join, relative, sep } from 'node:path';
import { createServer, type Plugin } from 'vite';
import { labExercises } from './lab-exercises.ts';
import { studentFile } from './student-file.ts';

const PAGE = join(import.meta.dirname, 'page');

/** A lab that is being served. */
export interface ServedLab {
  /** Where a browser finds it. */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves the lab on this machine alone. The page is ours; the files of students are read anew whenever a page asks, and
 * every page is told when one of them was saved.
 *
 * @param root the course's folder
 * @param port where to listen; the next free one where it is taken
 */
export async function serveLab(root: string, port: number): Promise<ServedLab> {
  const server = await createServer({
    configFile: false,
    root: PAGE,
    logLevel: 'error',
    cacheDir: join(root, 'node_modules/.cache/lab'),
    server: { host: '127.0.0.1', port, watch: { ignored: ['**/node_modules/**', '**/reports/**'] } },
    plugins: [students(root)],
  });
  await server.listen();
  return { address: server.resolvedUrls!.local[0]!, close: () => server.close() };
}

/** What of a course the page asks for: its exercises, their code, and word of every save. */
function students(root: string): Plugin {
  const exercises = join(root, 'exercises');
  return {
    name: 'students',
    configureServer({ middlewares, watcher, ws }) {
      middlewares.use('/course.json', (_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(labExercises(root)));
      });
      middlewares.use('/exercises', (request, response) => {
        const answer = studentFile(exercises, decodeURI(request.url ?? '').replace(/\?.*$/, ''));
        response.statusCode = answer.found ? 200 : 404;
        response.setHeader('content-type', 'text/javascript; charset=utf-8');
        response.setHeader('cache-control', 'no-store');
        response.end(answer.text);
      });
      watcher.add(exercises);
      const tell = (file: string): void => {
        const path = relative(exercises, file);
        if (/^(\d|lib)/.test(path) && path.endsWith('.ts')) {
          ws.send({ type: 'custom', event: 'lab:saved', data: path.split(sep)[0] });
        }
      };
      watcher.on('change', tell).on('add', tell).on('unlink', tell);
    },
    // The page asks again by itself, and keeps what was painted.
    hotUpdate: ({ file }) => (file.startsWith(exercises) && !file.startsWith(PAGE) ? [] : undefined),
  };
}
