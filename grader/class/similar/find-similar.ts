import { File, FingerprintIndex, Region, TokenizedFile } from '@dodona/dolos-core';
import { FINGERPRINT } from './fingerprint.ts';
import { similarities } from './similarities.ts';
import type { Tokens } from './tokenize.ts';

// The core of Dolos is what @dodona/dolos-lib compares with, too. That package adds parsers of twenty languages,
// compiled where it is installed: minutes and 436 MB, while the compiler of TypeScript is here already.

/** Shorter stretches than so many fingerprints are what anybody writes. */
const SHORTEST = 2;

/** So many pairs of a group have their lines worked out: more nobody reads. */
const MOST_SHOWN = 10;

/** What is compared: one attempt. */
export interface Compared {
  name: string;
  /** Attempts of one owner are not compared with each other. */
  owner: string;
  tokens: Tokens;
}

/** Lines of one side, counted from 0, the last one included. */
export interface Lines {
  from: number;
  to: number;
}

/** Two submissions that have more in common than chance gives. */
export interface SimilarPair {
  left: string;
  right: string;
  /** The part of both that the other has too, from 0 to 1. */
  similarity: number;
  /** The stretches that both have, the longest first. */
  shared: { left: Lines; right: Lines }[];
}

/** Submissions of which each is similar to another one of them: two, or many. */
export interface SimilarGroup {
  /** In the order of their names. */
  members: string[];
  /** The similarities that hold the group together, from 0 to 1. */
  least: number;
  most: number;
  /** Some of the pairs that hold it together, the most similar first: who have the very same stand there once. */
  pairs: SimilarPair[];
}

/** Submissions that are the same but for names, numbers and comments, with one or two of them to compare. */
interface Version {
  members: Compared[];
  faces: { owner: string; file: TokenizedFile }[];
}

interface Link {
  ends: [Version, Version];
  files: [TokenizedFile, TokenizedFile];
  similarity: number;
}

/**
 * Compares all submissions of different owners with each other, with the algorithms of Dolos.
 *
 * @param given code that everybody has: it counts for nothing
 * @param threshold what is less similar is left out
 * @returns the largest group first, of equal ones the most similar
 */
export function findSimilar(submissions: Compared[], given: Tokens[], threshold: number): SimilarGroup[] {
  const index = new FingerprintIndex(FINGERPRINT.length, FINGERPRINT.window);
  const versions = versionsOf(submissions);
  index.addFiles(versions.flatMap(({ faces }) => faces.map(({ file }) => file)));
  // After the others: what comes first is not taken out of what comes later.
  given.forEach((tokens, number) => {
    index.addIgnoredFile(fileOf(`given-${number}.ts`, tokens));
  });
  const similarityOf = similarities(index);
  const links = versions
    .flatMap((left, at) => versions.slice(at).flatMap((right) => linkOf(left, right, similarityOf) ?? []))
    .filter(({ similarity }) => similarity >= threshold)
    .sort((one, other) => other.similarity - one.similarity);
  return groupsOf(links)
    .map((group) => ({
      members: [...new Set(group.flatMap(({ ends }) => ends))]
        .flatMap(({ members }) => members.map(({ name }) => name))
        .sort(),
      least: group.at(-1)!.similarity,
      most: group[0]!.similarity,
      pairs: group.slice(0, MOST_SHOWN).map((link) => pairOf(link, index)),
    }))
    .sort((one, other) => other.members.length - one.members.length || other.most - one.most);
}

function versionsOf(submissions: Compared[]): Version[] {
  const versions = new Map<string, Version>();
  for (const submission of submissions) {
    const { name, owner, tokens } = submission;
    const key = tokens.kinds.join(' ');
    const version = versions.get(key) ?? { members: [], faces: [] };
    versions.set(key, version);
    version.members.push(submission);
    // Two of different owners are enough to compare with whoever it is.
    if (version.faces.length < 2 && version.faces[0]?.owner !== owner)
      version.faces.push({ owner, file: fileOf(name, tokens) });
  }
  return [...versions.values()];
}

const fileOf = (name: string, { kinds, lines }: Tokens): TokenizedFile =>
  new TokenizedFile(
    new File(name, ''),
    kinds,
    lines.map(({ from, to }) => new Region(from, 0, to, 0)),
  );

/** @returns `undefined` where both are one owner's alone */
function linkOf(
  left: Version,
  right: Version,
  similarityOf: ReturnType<typeof similarities>,
): Link | undefined {
  for (const one of left.faces) {
    const other = right.faces.find(({ owner }) => owner !== one.owner);
    if (!other) continue;
    const files: Link['files'] = [one.file, other.file];
    return { ends: [left, right], files, similarity: similarityOf(...files) };
  }
  return undefined;
}

/**
 * The links that hold each group together: those that join what no stronger one has joined already, and who have the
 * very same.
 *
 * @param links the strongest first
 */
function groupsOf(links: Link[]): Link[][] {
  const roots = new Map<Version, Version>();
  const rootOf = (version: Version): Version => {
    let root = version;
    for (let next = roots.get(root); next && next !== root; next = roots.get(root)) root = next;
    roots.set(version, root);
    return root;
  };
  const kept = links.filter(({ ends: [left, right] }) => {
    if (left === right) return true;
    const [one, other] = [rootOf(left), rootOf(right)];
    roots.set(one, other);
    return one !== other;
  });
  return [...Map.groupBy(kept, ({ ends: [left] }) => rootOf(left)).values()];
}

function pairOf({ files: [left, right], similarity }: Link, index: FingerprintIndex): SimilarPair {
  const shared = index
    .getPair(left, right)
    .buildFragments(SHORTEST)
    .map(({ leftSelection, rightSelection }) => ({
      left: linesOf(leftSelection),
      right: linesOf(rightSelection),
    }))
    .sort((one, other) => other.left.to - other.left.from - (one.left.to - one.left.from));
  return { left: left.path, right: right.path, similarity, shared };
}

const linesOf = ({ startRow, endRow }: Region): Lines => ({ from: startRow, to: endRow });
