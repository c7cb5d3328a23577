import { dirname } from 'node:path';
import type { Answer } from './answer.ts';
import { decode } from './decode.ts';
import { type Frame, Kind } from './frame.ts';
import { type SandboxSettings, submissionInside } from './launch.ts';
import { replyLimits } from './limits.ts';
import { CodecError, type Plain } from './plain.ts';

/**
 * Letters that are kept of what a submission says. Its host keeps as many, but whoever has changed what the host is
 * made of sends as much as fits into a reply, and every check would carry it into the report.
 */
const KEPT = { name: 100, message: 2_000, stack: 4_000, reason: 2_000, found: 20 };

/**
 * What a sandbox answered, cut to size.
 *
 * @throws CodecError where the frame is none that the host sends
 */
export function readAnswer(frame: Frame, settings: SandboxSettings): Answer {
  const reply = decode(frame.payload, replyLimits(settings.limits));
  if (!Array.isArray(reply)) throw new CodecError('a reply is no array');
  const [content, printed] = reply;
  const text = (value: Plain, length: number): string => {
    if (typeof value !== 'string' || value === '') return '';
    // Where the stage lies is no business of a report, and differs from run to run.
    const stage = `${dirname(submissionInside(settings))}/`;
    return value.slice(0, length).replaceAll(`file://${stage}`, '').replaceAll(stage, '');
  };
  const output = text(printed, settings.limits.outputBytes);
  switch (frame.kind) {
    case Kind.ready:
      return { kind: 'returned', value: undefined, output };
    case Kind.returned:
      return { kind: 'returned', value: content, output };
    case Kind.broken:
    case Kind.threw: {
      const { name, message, stack } = asObject(content);
      return {
        kind: frame.kind === Kind.threw ? 'threw' : 'broken',
        error: {
          name: text(name, KEPT.name),
          message: text(message, KEPT.message),
          stack: text(stack, KEPT.stack),
        },
        output,
      };
    }
    case Kind.unreadable:
      return { kind: 'unreadable', reason: text(content, KEPT.reason), output };
    case Kind.missing:
      return { kind: 'missing', found: text(content, KEPT.found) };
    default:
      throw new CodecError(`a frame of the unknown kind ${frame.kind} came`);
  }
}

function asObject(value: Plain): { [key: string]: Plain } {
  const isObject = typeof value === 'object' && value !== null;
  if (!isObject || Array.isArray(value) || ArrayBuffer.isView(value)) {
    throw new CodecError('what is said of an error is no object');
  }
  return value;
}
