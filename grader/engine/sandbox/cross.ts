import type { Answer } from './answer.ts';
import { ByteWriter } from './byte-writer.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import { type Limits, REQUEST, replyLimits } from './limits.ts';
import { type CodecLimits, type Plain, reasonOf } from './plain.ts';

const writer = new ByteWriter();

/**
 * What values are on the other side of the border, for whoever answers without one: the same are passed and refused, and
 * those that are passed become the same fresh plain values.
 */
function cross(value: unknown, limits: CodecLimits): Plain {
  writer.begin();
  encode(value, limits, writer);
  return decode(writer.result(), limits);
}

/**
 * A call's arguments, as they reach a submission.
 *
 * @throws CodecError where they are no plain data: a mistake of the check
 */
export const crossArguments = (task: string, args: unknown[]): unknown[] =>
  (cross([task, args], REQUEST) as [string, unknown[]])[1];

/**
 * What a function returned, as it reaches the judge: fresh plain data, or why it cannot be read.
 *
 * @param output what was printed meanwhile, which crosses with it
 */
export function crossAnswer(value: unknown, output: string, limits: Limits): Answer {
  try {
    const [crossed] = cross([value, output], replyLimits(limits)) as [Plain, string];
    return { kind: 'returned', value: crossed, output };
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error), output };
  }
}
