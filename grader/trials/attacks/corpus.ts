import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../../engine/course/course.ts';

/**
 * One submission of a corpus: a module for exercise 01. In its file, a line `// ---- name.ts` begins another file
 * of the same submission.
 */
export interface Case {
  /** Family and name: `files/reads-the-reference`. */
  name: string;
  /** What it tries, in a sentence: its first line. */
  tries: string;
  /** The module's text, and by name the texts of the files beside it. */
  source: string;
  helpers: Record<string, string>;
  /** The points that it must get. */
  deserves: number;
}

/** Hostile modules: whatever they do, they get what they deserve, which is nothing in all but one. */
export const ATTACKS = join(HOME, 'datasets/attacks');

/** Right solutions that look odd. */
export const ODDITIES = join(HOME, 'datasets/oddities');

/**
 * Reads a corpus, by family and name.
 *
 * @param usual the points that a module deserves which does not say
 * @throws Error naming the file that does not say what it tries
 */
export function readCorpus(folder: string, usual: number): Case[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return files.sort().map((file) => {
    const [source = '', ...others] = readFileSync(join(folder, file), 'utf8').split(/^\/\/ ---- /m);
    const tries = /^\/\/ (.+)/.exec(source.replace(/^\uFEFF/, ''))?.[1];
    if (!tries)
      throw new Error(`${join(folder, file)}: the first line must be a comment that says what it is`);
    const deserves = /^\/\/ Deserves ([\d.]+) points/m.exec(source)?.[1];
    return {
      name: file.slice(0, -'.ts'.length),
      tries: tries.trim(),
      source,
      helpers: Object.fromEntries(others.map((text) => partsOf(text))),
      deserves: deserves === undefined ? usual : Number(deserves),
    };
  });
}

function partsOf(text: string): [name: string, content: string] {
  const end = text.indexOf('\n');
  return [text.slice(0, end), text.slice(end + 1)];
}
