interface Manifest {
  scripts: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** One package of a lock: what it needs, and for whose sake it is there. */
interface LockedPackage {
  dependencies?: Record<string, string>;
  /** Of the root alone. */
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
  /** Somebody's devDependency, and somebody else's optional one. */
  devOptional?: boolean;
  optional?: boolean;
}

interface Lock {
  /** By place: '' is the root, the others are such as `node_modules/ora/node_modules/chalk`. */
  packages: Record<string, LockedPackage>;
}

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Reduces `package.json` to what students need: no devDependencies, and those scripts alone that run a file or a
 * command of theirs.
 *
 * @param manifest the course's, as text
 * @param files the paths that students get
 * @param commands the names of their commands
 */
export function studentManifest(manifest: string, files: string[], commands: string[]): string {
  const { devDependencies: _, ...kept } = JSON.parse(manifest) as Manifest;
  const scripts = Object.entries(kept.scripts).filter(([, script]) => {
    const [, file, command] = /^node (\S+)(?: (\S+))?$/.exec(script) ?? [];
    return file !== undefined && files.includes(file) && (!command || commands.includes(command));
  });
  return toJson({ ...kept, scripts: Object.fromEntries(scripts) });
}

/**
 * Reduces a lock to the packages that are reached without devDependencies, so that it agrees with the reduced
 * `package.json`. Versions and checksums stay as they are.
 *
 * @param lock the course's `package-lock.json`, as text
 */
export function studentLock(lock: string): string {
  const parsed = JSON.parse(lock) as Lock;
  const { devDependencies: _, ...root } = parsed.packages['']!;
  const reached = reachedFrom(root, parsed.packages);
  const kept = Object.entries(parsed.packages).flatMap(([place, { devOptional, ...locked }]) =>
    reached.has(place) ? [[place, devOptional ? { ...locked, optional: true } : locked] as const] : [],
  );
  return toJson({ ...parsed, packages: { '': root, ...Object.fromEntries(kept) } });
}

/**
 * A lock without some packages that the root names, and without what only they need.
 *
 * @param lock the course's `package-lock.json`, as text
 * @param name of the package that the lock is then of
 */
export function withoutPackages(
  lock: string,
  { name, packages: dropped }: { name: string; packages: string[] },
): string {
  const parsed = JSON.parse(lock) as Lock;
  const { dependencies = {}, ...rest } = parsed.packages['']!;
  const kept = Object.entries(dependencies).filter(([one]) => !dropped.includes(one));
  const root = { ...rest, name, dependencies: Object.fromEntries(kept) };
  const reached = reachedFrom(root, parsed.packages);
  const packages = Object.entries(parsed.packages).filter(([place]) => reached.has(place));
  return toJson({ ...parsed, name, packages: { '': root, ...Object.fromEntries(packages) } });
}

/** The places of all packages that the root leads to. An optional peer is there only where something else needs it. */
function reachedFrom(root: LockedPackage, packages: Lock['packages']): Set<string> {
  const reached = new Set<string>();
  const follow = (from: string, locked: LockedPackage): void => {
    const { dependencies, devDependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } =
      locked;
    const peers = Object.keys(peerDependencies ?? {}).filter(
      (name) => !peerDependenciesMeta?.[name]?.optional,
    );
    for (const name of [
      ...Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }),
      ...peers,
    ]) {
      const place = placeOf(name, from, packages);
      if (place === undefined || reached.has(place)) continue;
      reached.add(place);
      follow(place, packages[place]!);
    }
  };
  follow('', root);
  return reached;
}

/** Where a package finds another: in its own folder, or in one further up. Optional ones may be nowhere. */
function placeOf(name: string, from: string, packages: Lock['packages']): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[place]) return place;
    if (folder === '') return undefined;
  }
}
