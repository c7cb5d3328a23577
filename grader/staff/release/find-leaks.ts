import { makeStub } from '../make-stub.ts';
import { squeeze } from '../solution-lines.ts';
import type { Files } from './read-head.ts';

/** Something in a release that students must not have. */
export interface Leak {
  file: string;
  /** What is wrong with the file, and where it comes from. */
  problem: string;
}

/** A line of code that nobody writes twice by chance has at least this many characters, spaces not counted. */
const TELLING_LINE = 40;

/** So many lines of code in a row are the solution's, where together they reach `TELLING_RUN` characters. */
const RUN = 3;
const TELLING_RUN = 35;

const FORBIDDEN: [pattern: RegExp, what: string][] = [
  [/(^|\/)solutions(\/|$)/, 'lies in a folder of solutions'],
  [/\.map$/, 'is a source map'],
  [
    /(^|\/)(\.cache|node_modules)\/|^(coverage|reports)\/|\.(tsbuildinfo|tmp|log)$/,
    'was left over by a tool',
  ],
];

/**
 * Looks for what a release would give away: files that have no place in it, and code of the references. Code is found
 * however it is indented and broken into lines.
 *
 * @param release the files that students would get
 * @param references the references' sources, by path
 */
export function findLeaks(release: Files, references: Map<string, string>): Leak[] {
  const clues = [...references].flatMap(([path, source]) => cluesOf(path, source));
  return [...release].flatMap(([file, content]) => {
    const text = squeeze(content.toString());
    const misplaced = FORBIDDEN.filter(([pattern]) => pattern.test(file)).map(([, what]) => what);
    if (/[#@]sourceMappingURL=/.test(text)) misplaced.push('names a source map');
    const found = clues.find((clue) => text.includes(clue.code));
    const problems = found ? [...misplaced, `holds code of ${found.path}:${found.line}`] : misplaced;
    return problems.map((problem) => ({ file, problem }));
  });
}

/** Code that stands in a reference and has no business in a release. */
interface Clue {
  path: string;
  line: number;
  code: string;
}

/** The lines that the stub lacks are the solution: each telling one, and each telling run of them. */
function cluesOf(path: string, reference: string): Clue[] {
  const given = new Set(makeStub(reference).split('\n').map(squeeze));
  // Anybody imports the same things; the line numbers stay.
  const source = reference.replaceAll(/^import [^;]*;/gm, (imports) => imports.replaceAll(/[^\n]/g, ''));
  const lines = source.split('\n').map((line, index) => ({ path, line: index + 1, code: squeeze(line) }));
  const own = lines.filter(({ code }) => code !== '' && !/^(\/\/|\/?\*)/.test(code) && !given.has(code));
  const runs = own.slice(RUN - 1).map((_, start) => {
    const run = own.slice(start, start + RUN);
    return { ...run[0]!, code: run.map(({ code }) => code).join('') };
  });
  return [
    ...own.filter(({ code }) => code.length >= TELLING_LINE),
    ...runs.filter(({ code }) => code.length >= TELLING_RUN),
  ];
}
