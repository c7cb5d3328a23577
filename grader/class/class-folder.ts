import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { InputError } from '../engine/course/input-error.ts';
import { requireWritable } from '../engine/files/require-writable.ts';
import { sweepDrafts } from '../engine/files/sweep-drafts.ts';
import { writeWhole } from '../engine/files/write-whole.ts';
import { checkReceipt } from '../engine/receipts/receipt.ts';
import { cleanLine, cleanName } from '../engine/sandbox/clean-text.ts';
import { contradictions } from '../engine/scoring/contradictions.ts';
import { differences, GradedWith } from '../engine/scoring/graded-with.ts';
import { type ExerciseResult, REPORT_SCHEMA, Report } from '../engine/scoring/report.ts';
import { fileNameOf } from './file-name.ts';
import { readKept } from './read-kept.ts';
import { Member } from './roster/member.ts';
import { PROBLEM_KINDS } from './sources/unavailable.ts';

const SCHEMA = REPORT_SCHEMA;

const LONGEST_FAULT = 500;

/** What the results of an attempt are kept under, by exercise. */
export type Keys = Record<string, string>;

/** Why an attempt has no report. */
export const Problem = z.strictObject({
  kind: z.enum(PROBLEM_KINDS),
  message: z.string(),
});

/** What a folder of a class knows of one attempt, beside its report. */
const Entry = z.strictObject({
  schema: z.literal(SCHEMA),
  member: Member,
  with: GradedWith,
  result: z.union([
    z.strictObject({
      /** By exercise, of what was graded and with what. */
      keys: z.record(z.string(), z.string()),
      /** Of the report's file. */
      sha256: z.string(),
    }),
    z.strictObject({ problem: Problem }),
  ]),
});

export type Problem = z.infer<typeof Problem>;
type Entry = z.infer<typeof Entry>;

/** One attempt as a folder of a class keeps it. */
export type Attempt = { member: Member; with: GradedWith } & ({ report: Report } | { problem: Problem });

/** A report that is kept, and of its results those that still hold. */
export interface Held {
  report: Report;
  results: ExerciseResult[];
}

/** A file that is not as it was written. */
export interface Damage {
  file: string;
  what: string;
  /** Whose it is and what it was graded with, where the entry can still be read. */
  entry?: Pick<Attempt, 'member' | 'with'>;
}

/** What is wrong with a report that can be read, as the end of a sentence. */
function faultOf(
  { value: report, text }: { value: Report; text: string },
  { member, with: using }: Pick<Entry, 'member' | 'with'>,
  hash: string,
): string | undefined {
  if (sha256(text) !== hash) return 'was altered after it had been written';
  if (checkReceipt(report) === 'altered') return 'was altered after it had been signed';
  if (report.submission.id !== member.id) return `is a report of "${cleanLine(report.submission.id)}"`;
  const { hashes, seed, isolation, environment, exercises } = report;
  const ids = exercises.map(({ id }) => id).sort();
  const other = isDeepStrictEqual(ids, Object.keys(hashes.exercises).sort())
    ? differences({ ...hashes, seed, isolation, node: environment.node }, using)
    : ['exercises'];
  if (other.length > 0) return `names other ${other.join(', ')} than what is noted beside it`;
  const [contradiction] = contradictions(report);
  return contradiction && `contradicts itself: ${cleanLine(contradiction).slice(0, LONGEST_FAULT)}`;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The folder that the reports of a class are kept in: `reports/<id>.json`, and beside each in `entries/<id>.json`
 * who it belongs to and what it follows from. The report is written first: an entry without it does not exist.
 */
export class ClassFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /**
   * Makes the folder, and removes what writers that were killed have left in it.
   *
   * @throws InputError where the folder cannot be made or written to
   */
  prepare(): void {
    for (const folder of [this.path, join(this.path, 'entries'), join(this.path, 'reports')]) {
      requireWritable(folder);
      sweepDrafts(folder);
    }
  }

  /** Whether this is the folder of a graded class. */
  isThere(): boolean {
    return existsSync(join(this.path, 'entries'));
  }

  /**
   * What is kept of an attempt and was graded under these keys.
   *
   * @returns the report, and of its results those that still hold; `undefined` where none does, or something is damaged
   */
  held(member: Member, keys: Keys): Held | undefined {
    const name = fileNameOf(member);
    const entry = readKept(this.#entryFile(name), Entry);
    if (!('value' in entry) || !('keys' in entry.value.result)) return undefined;
    const kept = entry.value.result.keys;
    const ids = Object.keys(keys).filter((id) => kept[id] === keys[id]);
    if (ids.length === 0) return undefined;
    const attempt = this.#read(name, () => {});
    if (!attempt || !('report' in attempt)) return undefined;
    const { report } = attempt;
    return { report, results: report.exercises.filter(({ id }) => ids.includes(id)) };
  }

  /**
   * Puts aside what is kept of an attempt where it is damaged, for somebody to look at: it is not overwritten.
   *
   * @returns what is wrong with it, and where it is now; `undefined` where nothing is
   */
  putAside(member: Member): string | undefined {
    const name = fileNameOf(member);
    if (!existsSync(this.#entryFile(name))) return undefined;
    let damage: Damage | undefined;
    this.#read(name, (found) => {
      damage = found;
    });
    if (!damage) return undefined;
    const { file, what } = damage;
    if (!existsSync(file)) return `${file} ${what}`;
    const asideOf = (one: string): string =>
      join(this.path, 'damaged', `${name}.${basename(dirname(one))}.json`);
    mkdirSync(join(this.path, 'damaged'), { recursive: true });
    renameSync(file, asideOf(file));
    // Without its entry nobody would know the report, which is about to be written over.
    const report = this.#reportFile(name);
    if (file === this.#entryFile(name) && existsSync(report)) renameSync(report, asideOf(report));
    return `${file} ${what}; it is now ${asideOf(file)}`;
  }

  /** Puts another report in the place of one, which follows from the same. */
  replaceReport(member: Member, report: Report): void {
    const { with: using, result } = Entry.parse(
      JSON.parse(readFileSync(this.#entryFile(fileNameOf(member)), 'utf8')),
    );
    if ('keys' in result) this.writeReport(member, using, report, result.keys);
  }

  /** The report of an attempt, which must be there. */
  report(member: Pick<Member, 'id' | 'attempt'>): Report {
    return Report.parse(JSON.parse(this.#reportText(fileNameOf(member))));
  }

  /** Takes over a report from another folder, whole. */
  copyFrom(other: ClassFolder, member: Member, using: GradedWith, keys: Keys): void {
    this.#write(member, using, other.#reportText(fileNameOf(member)), keys);
  }

  /** Takes over an attempt from another folder as it is, report or none. */
  copyAttempt(other: ClassFolder, member: Member): void {
    const name = fileNameOf(member);
    if (existsSync(other.#reportFile(name))) this.#writeFile(this.#reportFile(name), other.#reportText(name));
    this.#writeFile(this.#entryFile(name), readFileSync(other.#entryFile(name), 'utf8'));
  }

  writeReport(member: Member, using: GradedWith, report: Report, keys: Keys): void {
    this.#write(member, using, `${JSON.stringify(report, null, 2)}\n`, keys);
  }

  writeProblem(member: Member, using: GradedWith, problem: Problem): void {
    const name = fileNameOf(member);
    this.#writeEntry(name, { schema: SCHEMA, member, with: using, result: { problem } });
    rmSync(this.#reportFile(name), { force: true });
  }

  /** Takes away what belongs to nobody in the class any more. */
  keepOnly(members: Member[]): void {
    const names = new Set(members.map(fileNameOf));
    for (const name of this.#names()) {
      if (names.has(name)) continue;
      rmSync(this.#entryFile(name));
      rmSync(this.#reportFile(name), { force: true });
    }
  }

  /**
   * Reads every attempt, one at a time: a class may be larger than memory.
   *
   * @param onDamage told of each file that is cut, altered or of another schema, which is then left out
   */
  *attempts(onDamage: (damage: Damage) => void): Generator<Attempt> {
    for (const name of this.#names()) {
      const attempt = this.#read(name, onDamage);
      if (attempt) yield attempt;
    }
  }

  #read(name: string, onDamage: (damage: Damage) => void): Attempt | undefined {
    const entryFile = this.#entryFile(name);
    const keptEntry = readKept(entryFile, Entry);
    if ('fault' in keptEntry) {
      onDamage({ file: entryFile, what: keptEntry.fault });
      return undefined;
    }
    const { value: entry } = keptEntry;
    const { member, with: using, result } = entry;
    if (cleanName(member.id) !== member.id) {
      onDamage({
        file: entryFile,
        what: `belongs to "${cleanName(member.id)}", whom no grader calls like that`,
      });
      return undefined;
    }
    if (fileNameOf(member) !== name) {
      onDamage({
        file: entryFile,
        what: `belongs to ${member.id}, and should be called ${fileNameOf(member)}.json`,
      });
      return undefined;
    }
    if ('problem' in result) return { member, with: using, problem: result.problem };
    const file = this.#reportFile(name);
    const kept = readKept(file, Report);
    const what = 'fault' in kept ? kept.fault : faultOf(kept, entry, result.sha256);
    if ('fault' in kept || what !== undefined) {
      onDamage({ file, what: what!, entry });
      return undefined;
    }
    const { value: report } = kept;
    return { member, with: using, report };
  }

  #write(member: Member, using: GradedWith, text: string, keys: Keys): void {
    const name = fileNameOf(member);
    this.#writeFile(this.#reportFile(name), text);
    this.#writeEntry(name, { schema: SCHEMA, member, with: using, result: { keys, sha256: sha256(text) } });
  }

  #writeEntry(name: string, entry: Entry): void {
    this.#writeFile(this.#entryFile(name), `${JSON.stringify(entry, null, 2)}\n`);
  }

  #writeFile(file: string, text: string): void {
    try {
      writeWhole(file, text);
    } catch (error) {
      throw new InputError(
        `${(error as Error).message}; what is graded stays graded, and the same command goes on`,
      );
    }
  }

  #names(): string[] {
    const folder = join(this.path, 'entries');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => basename(file, '.json'))
      .sort();
  }

  #reportText = (name: string): string => readFileSync(this.#reportFile(name), 'utf8');
  /** Where the report of an attempt is. */
  reportFile = (member: Pick<Member, 'id' | 'attempt'>): string => this.#reportFile(fileNameOf(member));

  #reportFile = (name: string): string => join(this.path, 'reports', `${name}.json`);
  #entryFile = (name: string): string => join(this.path, 'entries', `${name}.json`);
}
