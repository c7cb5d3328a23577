import { existsSync } from 'node:fs';
import { InputError } from '../../engine/course/input-error.ts';
import { parseCsv } from '../roster/parse-csv.ts';
import { readTable } from '../roster/read-table.ts';

/** Whose feedback goes where: those who share a repository have one place for it. */
export interface Recipient {
  ids: string[];
  /** `owner/name` */
  repository: string;
  commit: string;
}

/** Where repositories on GitHub are, as addresses say it. */
const ON_GITHUB = /^(?:https:\/\/|ssh:\/\/git@|git@)github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/;

/** Names of dots: as an address they would lead elsewhere. */
const ONLY_DOTS = /(?:^|\/)\.+(?:\/|$)/;

/**
 * Reads from the roster of a plan whose code came from a repository on GitHub, and which commit it was. GitHub shows the
 * newest check run of a name alone, so a commit gets one for all whose it is.
 *
 * @returns those who can be written to, and why not of each other row
 * @throws InputError naming the line of each fault, or where nobody can be written to
 */
export function readRecipients(file: string): {
  recipients: Recipient[];
  problems: { id: string; problem: string }[];
} {
  if (!existsSync(file)) throw new InputError(`there is no roster ${file}: npm run plan writes one`);
  const rows = parseCsv(readTable(file, 'roster'), file, { required: ['id', 'repository', 'commit'] });
  const recipients: Recipient[] = [];
  const problems: { id: string; problem: string }[] = [];
  for (const { id = '', repository = '', commit = '' } of rows.map(({ cells }) => cells)) {
    const name = ON_GITHUB.exec(repository)?.[1];
    if (repository === '') problems.push({ id, problem: 'has no repository' });
    else if (name === undefined || ONLY_DOTS.test(name))
      problems.push({ id, problem: `${repository} is not on github.com` });
    else if (!/^[0-9a-f]{40}$/.test(commit)) problems.push({ id, problem: 'no commit of theirs was graded' });
    else {
      const same = recipients.find((one) => one.commit === commit && isSame(one.repository, name));
      if (!same) recipients.push({ ids: [id], repository: name, commit });
      else if (!same.ids.includes(id)) same.ids.push(id);
    }
  }
  if (recipients.length === 0) {
    throw new InputError(`${file} names no commit on github.com, so there is nobody to write to`);
  }
  return { recipients, problems };
}

/** GitHub takes capitals for small letters. */
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
