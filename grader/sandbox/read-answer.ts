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
  const content = decode(frame.payload, replyLimits(settings.limits));
  if (
    typeof content !== 'object' ||
    content === null ||
    Array.isArray(content) ||
    ArrayBuffer.isView(content)
  ) {
    throw new CodecError('a reply is no object');
  }
  const fields = content as Record<string, Plain>;
  // Where the stage lies is no business of a report, and differs from run to run.
  const stage = `${dirname(submissionInside(settings))}/`;
  const kept = { ...KEPT, output: settings.limits.outputBytes };
  const text = (field: keyof typeof kept): string => {
    const value = fields[field];
    if (typeof value !== 'string') return '';
    return value.slice(0, kept[field]).replaceAll(`file://${stage}`, '').replaceAll(stage, '');
  };
  const output = text('output');
  const error = { name: text('name'), message: text('message'), stack: text('stack') };
  switch (frame.kind) {
    case Kind.ready:
      return { kind: 'returned', value: undefined, output };
    case Kind.returned:
      return { kind: 'returned', value: fields.value, output };
    case Kind.broken:
      return { kind: 'broken', error, output };
    case Kind.threw:
      return { kind: 'threw', error, output };
    case Kind.unreadable:
      return { kind: 'unreadable', reason: text('reason'), output };
    case Kind.missing:
      return { kind: 'missing', found: text('found') };
    default:
      throw new CodecError(`a frame of the unknown kind ${frame.kind} came`);
  }
}
