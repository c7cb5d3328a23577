import { readFileSync } from 'node:fs';
import type { Sentence } from '../course/sentence.ts';
import type { Answerer } from './answerer.ts';
import { hashAnswers, type Probe } from './hash-answers.ts';
import { taskOf } from './task-of.ts';

/**
 * The misconceptions of an exercise that its students may be told of, without their code: for each public check a few
 * of the calls that it makes, and hashes of what some misconceptions answer to these. Hashed are wrong answers only,
 * and none that the reference gives: whoever finds out what was hashed has not learnt what is right.
 */
export interface DiagnosisTable {
  /** By misconception's name: what helps whoever has it. */
  sentences: Record<string, Sentence>;
  /** By public check. */
  checks: Record<string, CheckDiagnosis>;
}

/** Calls that tell misconceptions apart at one check. */
export interface CheckProbes {
  /** Calls that the check itself makes. */
  own: Probe[];
  /** Calls that other checks make of the same functions, where its own are not enough. */
  others: Probe[];
}

/** What tells misconceptions apart at one check. */
export interface CheckDiagnosis extends CheckProbes {
  /** By the hash of the answers: the misconception that answers so, and no other. */
  answers: Record<string, string>;
}

/** What is told of a failure. */
export interface LikelyCause {
  name: string;
  sentence: Sentence;
  thisCaseOnly?: true;
}

/** The part of the checks that know a misconception at which whoever is told of it has to answer as it does. */
const CASE_PART = 0.5;

/**
 * The misconception behind a failed check, as far as the table tells. It is told as likely where it is the answer at
 * every check of the function that knows it; as one that explains this case only, where it is at half of them; and not
 * at all where it begins in another function, at no check of which it is the answer.
 *
 * @param answerer answers for the functions that failed
 * @returns `undefined` where it knows none that answers so
 */
export function likelyCause(
  { sentences, checks }: DiagnosisTable,
  check: string,
  answerer: Pick<Answerer, 'call'>,
): LikelyCause | undefined {
  if (!Object.hasOwn(checks, check)) return undefined;
  const told = ({ own, others, answers }: CheckDiagnosis): string | undefined =>
    answers[hashAnswers([...own, ...others], answerer) ?? ''];
  const name = told(checks[check]!);
  if (name === undefined) return undefined;
  const knowing = Object.entries(checks).filter(([, { answers }]) => Object.values(answers).includes(name));
  const partOf = (task: string): number => {
    const those = knowing.filter(([other]) => taskOf(other) === task);
    return those.filter(([, diagnosis]) => told(diagnosis) === name).length / those.length;
  };
  // Checks stand in the order of the functions.
  const home = taskOf(knowing[0]![0]);
  const part = partOf(taskOf(check));
  if (partOf(home) === 0 || part < CASE_PART) return undefined;
  return { name, sentence: sentences[name]!, ...(part < 1 ? { thisCaseOnly: true } : {}) };
}

/** Reads what `formatDiagnosisTable` wrote. */
export const readDiagnosisTable = (file: string): DiagnosisTable =>
  JSON.parse(readFileSync(file, 'utf8'), revived);

/** The table as JSON, with a line for each call and for each hash. */
export function formatDiagnosisTable({ sentences, checks }: DiagnosisTable): string {
  const lines = (probes: Probe[]): string =>
    probes.length === 0
      ? '[]'
      : `[\n${probes.map((probe) => `        ${probeJson(probe)}`).join(',\n')}\n      ]`;
  const entries = Object.entries(checks).map(([check, { own, others, answers }]) => {
    const hashes = JSON.stringify(answers, null, 2).replaceAll('\n', '\n      ');
    const fields = [`"own": ${lines(own)}`, `"others": ${lines(others)}`, `"answers": ${hashes}`];
    return `    ${JSON.stringify(check)}: {\n      ${fields.join(',\n      ')}\n    }`;
  });
  const told = JSON.stringify(sentences, null, 2).replaceAll('\n', '\n  ');
  return `{\n  "sentences": ${told},\n  "checks": {\n${entries.join(',\n')}\n  }\n}\n`;
}

/** One call as JSON; of what JSON lacks, it has float32 arrays. */
export const probeJson = (probe: Probe): string =>
  JSON.stringify(probe, (_key, value) =>
    value instanceof Float32Array ? { float32: Array.from(value) } : value,
  );

const revived = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'float32' in value
    ? Float32Array.from(value.float32 as number[])
    : value;

/** Reads what `probeJson` wrote. */
export const parseProbe = (json: string): Probe => JSON.parse(json, revived);
