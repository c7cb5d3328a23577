import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Member } from './roster/member.ts';

/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The name under which the files of an attempt are kept, without an extension. Any id becomes a name that every
 * system takes; different ids get different names, also where a system does not tell `Ada` from `ada`.
 */
export function fileNameOf({ id, attempt }: Pick<Member, 'id' | 'attempt'>): string {
  const plain = /^[a-z0-9][a-z0-9_-]{0,60}$/.test(id) && !DEVICE.test(id);
  const base = plain ? id : `${slug(id)}.${createHash('sha256').update(id).digest('hex').slice(0, 10)}`;
  return attempt === 1 ? base : `${base}.attempt-${attempt}`;
}

/** The name of the first attempt of whoever a kept file belongs to. */
export const baseNameOf = (file: string): string => basename(file, '.json').replace(/\.attempt-\d+$/, '');

const slug = (id: string): string =>
  id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40) || 'student';
