import type { LanguageTag } from './language.ts';

/** What a misconception tells: in the course's first language, or in each of its languages. */
export type Sentence = string | Readonly<Partial<Record<LanguageTag, string>>>;

/** A sentence in a language, in the first that it is told in where it lacks that one. */
export const sentenceIn = (sentence: Sentence, tag: LanguageTag): string =>
  typeof sentence === 'string' ? sentence : (sentence[tag] ?? Object.values(sentence)[0] ?? '');
