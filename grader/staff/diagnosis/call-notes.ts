import { isDeepStrictEqual } from 'node:util';
import { parseProbe, probeJson } from '../../engine/binding/diagnosis-table.ts';
import type { RecordedCall } from '../../engine/binding/examiner.ts';
import type { Probe } from '../../engine/binding/hash-answers.ts';
import { sameToTheBit } from '../candidates/same-to-the-bit.ts';

/** Characters of a call that is small enough to be shipped. */
const LONGEST = 600;

/** The calls that a check makes, each once, as far as they may be shipped with an exercise. */
export class CallNotes {
  readonly #notes = new Map<string, Probe>();

  /**
   * Notes a call, unless it is large, or JSON cannot hold it, or its arguments hold something that the reference
   * answered before: that would give the answer away.
   *
   * @param before the calls of the same run
   */
  note(probe: Probe, before: RecordedCall[]): void {
    const json = probeJson(probe);
    if (json.length > LONGEST || this.#notes.has(json)) return;
    const copy = parseProbe(json);
    if (!sameToTheBit(copy, probe)) return;
    const answers = before.flatMap(({ outcome }) => ('returned' in outcome ? [outcome.returned] : []));
    // A number is the same as another by chance.
    const told = answers.some((answer) => typeof answer === 'object' && holds(probe.args, answer));
    if (!told) this.#notes.set(json, copy);
  }

  /** What was noted. */
  get all(): Probe[] {
    return [...this.#notes.values()];
  }
}

const holds = (value: unknown, part: unknown): boolean =>
  isDeepStrictEqual(value, part) ||
  (typeof value === 'object' &&
    value !== null &&
    !ArrayBuffer.isView(value) &&
    Object.values(value).some((inner) => holds(inner, part)));
