// The process in which misconceptions are compared with submissions: see diagnoser.ts.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Answerer } from '../binding/answerer.ts';
import { trustedAnswerer } from '../binding/trusted-answerer.ts';
import { WRONG_KINDS } from '../binding/wrong-kinds.ts';
import type { LanguageTag } from '../course/language.ts';
import { sentenceIn } from '../course/sentence.ts';
import { tasksIn } from '../course/tasks-in.ts';
import type { Cause } from './diagnose.ts';
import { type DecidedCheck, diagnoseChecks } from './diagnose-checks.ts';
import type { CheckResult, Diagnosis } from './report.ts';

/** What the diagnosis is asked. */
export interface DiagnosisRequest {
  /** Files of modules. */
  reference: string;
  misconceptions: string[];
  checks: DecidedCheck[];
  /** In which the sentences are wanted. */
  language: LanguageTag;
}

/** What is told of each check, where something is. */
export type ToldOfChecks = Pick<CheckResult, 'diagnosis' | 'kind'>[];

/** What it answers; `broken` says which of our own modules did not load, and why. */
export type DiagnosisReply = { told: ToldOfChecks } | { broken: string };

new Worker(join(import.meta.dirname, 'parent-watch.ts'), { workerData: process.ppid, execArgv: [] }).unref();

process.on('message', async (request: DiagnosisRequest) => {
  process.send!(await reply(request));
});

async function reply({
  reference,
  misconceptions,
  checks,
  language,
}: DiagnosisRequest): Promise<DiagnosisReply> {
  const answerers = new Map<string, Answerer>();
  const sentences = new Map<string, string>();
  let file = reference;
  try {
    const right = trustedAnswerer(await import(pathToFileURL(reference).href));
    for (file of misconceptions) {
      const module = await import(pathToFileURL(file).href);
      answerers.set(basename(file, '.ts'), trustedAnswerer(module));
      sentences.set(basename(file, '.ts'), sentenceIn(module.sentence, language));
    }
    const tasks = tasksIn(readFileSync(reference, 'utf8'));
    return {
      told: diagnoseChecks(checks, tasks, right, answerers).map(({ cause, kind }) => ({
        ...(cause ? { diagnosis: diagnosisOf(cause, sentences) } : {}),
        ...(kind ? { kind: { name: kind, sentence: sentenceIn(WRONG_KINDS[kind], language) } } : {}),
      })),
    };
  } catch (error) {
    return { broken: `${file}: ${error}` };
  }
}

const diagnosisOf = ({ names, thisCaseOnly }: Cause, sentences: Map<string, string>): Diagnosis => ({
  name: names.join(' or '),
  sentence: names.map((name) => sentences.get(name)!).join('\nor: '),
  ...(thisCaseOnly ? { thisCaseOnly } : {}),
});
