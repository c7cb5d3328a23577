import { existsSync, readFileSync } from 'node:fs';
import { InputError } from '../engine/course/input-error.ts';
import { parseCsv } from './roster/parse-csv.ts';

/** Whose feedback goes where. */
export interface Recipient {
  id: string;
  /** `owner/name` */
  repository: string;
  commit: string;
}

/** GitHub takes a summary of a check run up to 65,535 characters. */
const LONGEST = 65_000;

/** How often a request is tried that GitHub was too busy for. */
const TRIES = 3;

/**
 * Reads from the roster of a plan whose code came from a repository on GitHub, and which commit it was.
 *
 * @throws InputError naming the line of each fault
 */
export function readRecipients(file: string): Recipient[] {
  if (!existsSync(file)) throw new InputError(`there is no roster ${file}: npm run plan writes one`);
  const rows = parseCsv(readFileSync(file, 'utf8'), file, ['id', 'repository', 'commit']);
  return rows.flatMap(({ cells: { id = '', repository = '', commit = '' } }) => {
    const name = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(\.git)?$/.exec(repository)?.[1];
    return name !== undefined && /^[0-9a-f]{40}$/.test(commit) ? [{ id, repository: name, commit }] : [];
  });
}

/**
 * Writes each student's feedback to the commit that was graded, as a check run.
 *
 * @param feedbackOf what somebody is told, as Markdown, or why they are told nothing
 * @param options.api GitHub's, or one like it
 * @param options.onRecipient told whose feedback is written next
 * @returns what went wrong, for each of whom it did
 */
export async function publishFeedback(
  recipients: Recipient[],
  feedbackOf: (id: string) => { markdown: string } | { problem: string },
  { api, token, onRecipient }: { api: string; token: string; onRecipient?: (recipient: Recipient) => void },
): Promise<{ id: string; problem: string }[]> {
  const problems: { id: string; problem: string }[] = [];
  for (const recipient of recipients) {
    onRecipient?.(recipient);
    const { id, repository, commit } = recipient;
    const feedback = feedbackOf(id);
    if ('problem' in feedback) {
      problems.push({ id, problem: feedback.problem });
      continue;
    }
    const [head = '', ...rest] = feedback.markdown.split('\n');
    const summary = rest.join('\n').trim();
    const body = {
      name: 'grade',
      head_sha: commit,
      status: 'completed',
      conclusion: 'neutral',
      output: {
        title: head.replace(/^# /, '').slice(0, 250),
        summary:
          summary.length > LONGEST
            ? `${summary.slice(0, LONGEST)}\n\n(cut here: the rest is with the staff)`
            : summary,
      },
    };
    const problem = await post(`${api}/repos/${repository}/check-runs`, body, token);
    if (problem) problems.push({ id, problem: `${repository}: ${problem}` });
  }
  return problems;
}

/** @returns what went wrong, `undefined` where nothing did */
async function post(url: string, body: unknown, token: string): Promise<string | undefined> {
  let problem = '';
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'x-github-api-version': '2022-11-28',
        },
        body: JSON.stringify(body),
      });
      if (response.ok) return undefined;
      const { message = '' } = (await response.json().catch(() => ({}))) as { message?: string };
      problem = `GitHub answered ${response.status} ${message}`.trim();
      if (response.status < 500 && response.status !== 429) return problem;
    } catch (error) {
      problem = `GitHub was not reached: ${(error as Error).message}`;
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000 * attempt));
  }
  return problem;
}
