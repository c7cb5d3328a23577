import { type Exercise, folderOf } from '../../engine/course/course.ts';
import { isCode } from '../../engine/sandbox/is-code.ts';
import { isArchive } from './archive-name.ts';
import { lmsName, ownName, withoutNumber } from './lms-name.ts';
import { Ungradable } from './ungradable.ts';
import { showName } from './unpack/entry-path.ts';

/** What an entry of an archive or a folder is: nothing but files is ever read. */
export type EntryKind = 'file' | 'folder' | 'link' | 'device';

/** What in a submission is graded. */
export type Chosen =
  | {
      kind: 'code';
      /** What lies above `exercises/` or the folders of exercises; absent where modules lie loose. */
      root?: string;
      /** The files, by their place below the root: `04-queues/queues.ts`. */
      files: Map<string, string>;
    }
  | { kind: 'archive'; path: string };

interface Code {
  path: string;
  root: string;
  place: string;
}

/** Folders in which nobody hands anything in. */
const isForeign = (part: string): boolean => part === 'node_modules' || part === '__MACOSX';

/** What systems and LMSs put beside what was handed in. */
const LEFT_BEHIND = /^(\.|thumbs\.db$|desktop\.ini$)/i;

/**
 * What was handed in, as far as it matters what is graded: the same rules for a folder and for an archive. Entries
 * are shown to it one after the other; then it tells the one submission among them, or why there is none.
 */
export class Contents {
  readonly #exercises: Exercise[];
  readonly #code = new Map<string, Code>();
  readonly #loose: string[] = [];
  readonly #archives: string[] = [];
  readonly #names: string[] = [];
  readonly #links: string[] = [];

  constructor(exercises: Exercise[]) {
    this.#exercises = exercises;
  }

  /**
   * @param parts of the path below the top
   * @returns what its content may be wanted as
   * @throws Ungradable where something is there twice, or a link or a device where a file should be
   */
  see(parts: string[], kind: EntryKind): 'code' | 'archive' | undefined {
    const name = parts.at(-1);
    if (name === undefined || parts.some(isForeign) || name.startsWith('._')) return undefined;
    const isExercise = (part: string | undefined): boolean =>
      this.#exercises.some((exercise) => folderOf(exercise) === part);
    const inExercise = isExercise(parts.at(-2)) && isCode(name);
    const path = parts.join('/');
    if (kind === 'link' || kind === 'device') {
      if (inExercise || isExercise(name)) {
        throw new Ungradable(`holds a ${kind} ${showName(path)} where a file or folder should be`);
      }
      if (name === 'exercises') this.#links.push(path);
      return undefined;
    }
    if (kind === 'folder') return undefined;
    if (inExercise) {
      const top = parts.length - (parts.at(-3) === 'exercises' ? 3 : 2);
      if (this.#code.has(path)) throw new Ungradable(`holds ${showName(path)} twice`);
      this.#code.set(path, { path, root: parts.slice(0, top).join('/'), place: parts.slice(top).join('/') });
      return 'code';
    }
    if (parts.some((part) => LEFT_BEHIND.test(part))) return undefined;
    this.#names.push(path);
    if (isArchive(name)) {
      this.#archives.push(path);
      return 'archive';
    }
    if (!/\.ts$/.test(name) || /\.(test|d)\.ts$/.test(name)) return undefined;
    this.#loose.push(path);
    return 'code';
  }

  /** Tells what is graded. @throws Ungradable saying why nothing is */
  choose(): Chosen {
    if (this.#code.size > 0) return this.#chooseRoot();
    const modules = this.#modules();
    if (modules.size > 0) return this.#chooseLoose(modules);
    const [only, ...more] = this.#archives;
    if (only !== undefined && more.length === 0) return { kind: 'archive', path: only };
    if (only !== undefined) this.#several(`holds ${count(this.#archives.length)} archives`, this.#archives);
    throw new Ungradable(this.#nothing());
  }

  #nothing(): string {
    const [link] = this.#links;
    if (link !== undefined)
      return `holds no exercise: ${showName(link)} is a link, and links are not followed`;
    const [first] = this.#exercises;
    const few = this.#names.slice(0, 3).map(showName).join(', ');
    const rest = this.#names.length > 3 ? ` and ${this.#names.length - 3} more` : '';
    const due = `there is no folder such as ${folderOf(first!)} with TypeScript in it, and no file such as ${first!.slug}.ts`;
    return `holds no exercise: ${due}; ${few === '' ? 'it is empty' : `it holds ${few}${rest}`}`;
  }

  /** Whether what lies side by side is named as an LMS names what students hand in. */
  hasLmsNames(): boolean {
    return this.units().every((unit) => lmsName(unit.split('/').at(-1)!));
  }

  /** How many submissions lie below, where this is the folder of a class and not of one submission. */
  submissionsBelow(): number | undefined {
    const units = this.units();
    const isDownload = units.length > 1 && (units.length > 2 || this.hasLmsNames());
    if (!isDownload || units.some(this.#isFile)) return undefined;
    const level = units[0]!.split('/').length;
    const all = [...this.#names, ...this.#code.keys()].map((path) => path.split('/'));
    const beside = all
      .filter((parts) => parts.length > level)
      .map((parts) => parts.slice(0, level).join('/'));
    return new Set(beside).size;
  }

  /** What lies side by side where what can be graded begins to differ: of a class, its submissions. */
  units(): string[] {
    const split = [...this.#code.keys(), ...this.#others()].map((path) => path.split('/'));
    const [first = []] = split;
    const isShared = (level: number): boolean =>
      split.every((parts) => parts.length > level + 1 && parts[level] === first[level]);
    let level = 0;
    while (level < first.length && isShared(level) && !lmsName(first[level]!)) level++;
    return [...new Set(split.map((parts) => parts.slice(0, level + 1).join('/')))];
  }

  /** What may be graded though it lies in no folder of an exercise. */
  #others(): string[] {
    return [...[...this.#modules().values()].flat(), ...this.#archives];
  }

  #chooseRoot(): Chosen {
    const roots = [...Map.groupBy(this.#code.values(), ({ root }) => root)]
      .map(([root, files]) => ({
        root,
        files,
        depth: root === '' ? 0 : root.split('/').length,
        exercises: new Set(files.map(({ place }) => place.split('/').at(-2)!)),
      }))
      .sort((one, other) => one.depth - other.depth);
    const [top, ...deeper] = roots;
    // A copy further down is no matter, as long as it holds nothing that is not at the top too.
    const rival = deeper.find(
      ({ depth, exercises }) => depth === top!.depth || !exercises.isSubsetOf(top!.exercises),
    );
    if (rival) this.#several('holds exercises in two places', [top!.root, rival.root]);
    const beside = this.#others().find((path) => top!.root !== '' && !path.startsWith(`${top!.root}/`));
    if (beside !== undefined) {
      this.#several('holds exercises and something else that can be graded', [top!.root, beside]);
    }
    return {
      kind: 'code',
      root: top!.root,
      files: new Map(top!.files.map(({ place, path }) => [place, path])),
    };
  }

  /** By exercise's folder: the loose files whose name is its module's, whatever an LMS made of it. */
  #modules(): Map<Exercise, string[]> {
    const modules = new Map<Exercise, string[]>();
    for (const path of this.#loose) {
      const own = ownName(path.split('/').at(-1)!);
      const exercise = this.#exercises.find(({ slug }) =>
        [own, withoutNumber(own).name].includes(`${slug}.ts`),
      );
      if (exercise) modules.set(exercise, [...(modules.get(exercise) ?? []), path]);
    }
    return modules;
  }

  #chooseLoose(modules: Map<Exercise, string[]>): Chosen {
    for (const [{ slug }, paths] of modules) {
      if (paths.length > 1) this.#several(`holds ${slug}.ts ${count(paths.length)} times`, paths);
    }
    const [archive] = this.#archives;
    const all = [...modules.values()].flat();
    const folders = new Set(all.map(folderIn));
    const above = new Set([...folders].map(folderIn));
    // Of several folders each must say which exercise it is: else they may be those of several students.
    const isNamed = ([{ id, slug }, [path]]: [Exercise, string[]]): boolean =>
      [id, slug].some((name) => folderIn(path!).split('/').at(-1)!.includes(name));
    const students = new Set(all.map((path) => lmsName(path.split('/').at(-1)!)?.key));
    if (students.size > 1 || (folders.size > 1 && (above.size > 1 || ![...modules].every(isNamed)))) {
      this.#several('holds modules of exercises in several places', all);
    }
    if (archive !== undefined) {
      this.#several('holds an archive beside the module of an exercise', [archive, all[0]!]);
    }
    const files = new Map<string, string>();
    for (const [exercise, [path]] of modules) {
      const folder = folderOf(exercise);
      for (const other of this.#loose) {
        const name = ownName(other.split('/').at(-1)!);
        const isHelper = !all.includes(other) && folderIn(other) === folderIn(path!) && isCode(name);
        if (isHelper) files.set(`${folder}/${name}`, other);
      }
      files.set(`${folder}/${exercise.slug}.ts`, path!);
    }
    return { kind: 'code', files };
  }

  #several(what: string, where: string[]): never {
    const below = this.submissionsBelow();
    if (below !== undefined) throw new Ungradable(`is one level too high: it holds ${below} submissions`);
    const places = where.slice(0, 5).map((path) => {
      if (path === '') return 'at its top';
      return this.#isFile(path) ? showName(path) : `in ${showName(path)}`;
    });
    const more = where.length > 5 ? ` and ${where.length - 5} more` : '';
    throw new Ungradable(`${what}, ${places.join(' and ')}${more}: nobody knows which of them counts`);
  }

  readonly #isFile = (path: string): boolean => this.#archives.includes(path) || this.#loose.includes(path);
}

const folderIn = (path: string): string => path.split('/').slice(0, -1).join('/');

const count = (number: number): string => (number === 2 ? 'two' : String(number));
