import { type TrustedAnswerer, trustedAnswerer } from '../../engine/binding/trusted-answerer.ts';
import type { Sentence } from '../../engine/course/sentence.ts';
import { loadModule } from '../load-module.ts';
import type { Candidate } from './candidate.ts';
import { doNothing } from './do-nothing.ts';

/** A candidate that can be asked, and what its file says of it. */
export interface LoadedCandidate extends Candidate {
  answerer: TrustedAnswerer;
  /** Of a misconception: what helps whoever has it. */
  sentence?: Sentence;
  /** Of a misconception: students may be told its sentence. */
  isPublic?: boolean;
  /** Of a misconception: why no check can name it. */
  untold?: string;
}

/**
 * Loads candidates, in their order.
 *
 * @param candidates of one exercise, the reference first
 * @throws InputError naming the one that cannot be loaded
 */
export async function loadCandidates(candidates: Candidate[]): Promise<LoadedCandidate[]> {
  const loaded: LoadedCandidate[] = [];
  for (const candidate of candidates) {
    if (candidate.file === undefined) {
      const [reference] = loaded;
      loaded.push({
        ...candidate,
        answerer: doNothing(candidate.name, reference!.answerer, reference!.file!),
      });
      continue;
    }
    const loadedFile = await loadModule(candidate.file);
    const module = candidate.madeIn ? loadedFile[candidate.madeIn][candidate.name] : loadedFile;
    const { sentence, isPublic, untold } = module;
    const said = candidate.kind === 'misconception' ? { sentence, isPublic, untold } : {};
    loaded.push({ ...candidate, answerer: trustedAnswerer(module), ...said });
  }
  return loaded;
}
