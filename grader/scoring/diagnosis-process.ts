// The process in which misconceptions are compared with submissions: see diagnoser.ts.
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Answerer } from '../binding/answerer.ts';
import { trustedAnswerer } from '../binding/trusted-answerer.ts';
import { type DecidedCheck, diagnoseChecks } from './diagnose-checks.ts';

/** What the diagnosis is asked. */
export interface DiagnosisRequest {
  /** Files of modules. */
  reference: string;
  misconceptions: string[];
  checks: DecidedCheck[];
}

/** What it answers: for each check the misconception behind its failure, where one is found, and its sentence. */
export type DiagnosisReply = ({ name: string; sentence: string } | undefined)[];

process.on('message', async ({ reference, misconceptions, checks }: DiagnosisRequest) => {
  const answerers = new Map<string, Answerer>();
  const sentences = new Map<string, string>();
  for (const file of misconceptions) {
    const module = await import(pathToFileURL(file).href);
    answerers.set(basename(file, '.ts'), trustedAnswerer(module));
    sentences.set(basename(file, '.ts'), module.sentence);
  }
  const right = trustedAnswerer(await import(pathToFileURL(reference).href));
  const reply: DiagnosisReply = diagnoseChecks(checks, right, answerers).map((name) =>
    name === undefined ? undefined : { name, sentence: sentences.get(name)! },
  );
  process.send!(reply);
});
