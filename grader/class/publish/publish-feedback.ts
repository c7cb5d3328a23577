import { checkRun } from './check-run.ts';
import { GithubPoster } from './github-poster.ts';
import type { PublishLog } from './publish-log.ts';
import type { Recipient } from './read-recipients.ts';

/** What came of publishing. */
export interface Published {
  written: number;
  /** Of those that were written before, and say the same. */
  unchanged: number;
  /** What went wrong, for each of whom it did. */
  problems: { id: string; problem: string }[];
  /** Why it ended early, and whose turn did not come. */
  ended?: { why: string; left: Recipient[] };
}

/**
 * Writes each student's feedback to the commit that was graded, as a check run, one for all who share it. Who has none
 * keeps nobody else from theirs.
 *
 * @param feedbackOf what somebody is told, as Markdown, or why they are told nothing
 * @param options.log what was written before, and is left out; takes what is written now
 * @param options.onRecipient told whose turn it is, and how many are done
 * @param options.onWait told before each wait that GitHub asks for, of how many seconds
 * @param options.sleep waits; for tests
 */
export async function publishFeedback(
  recipients: Recipient[],
  feedbackOf: (id: string) => { markdown: string } | { problem: string },
  {
    log,
    onRecipient = () => {},
    ...options
  }: {
    api: string;
    token: string;
    log: PublishLog;
    onRecipient?: (recipient: Recipient, done: number) => void;
    onWait: (seconds: number) => void;
    sleep?: (seconds: number) => Promise<void>;
  },
): Promise<Published> {
  const poster = new GithubPoster(options);
  const published: Published = { written: 0, unchanged: 0, problems: [] };
  for (const [done, recipient] of recipients.entries()) {
    onRecipient(recipient, done);
    const { ids, repository, commit } = recipient;
    const told: string[] = [];
    for (const id of ids) {
      const feedback = feedbackOf(id);
      if ('problem' in feedback) published.problems.push({ id, problem: feedback.problem });
      else told.push(feedback.markdown);
    }
    if (told.length === 0) continue;
    const run = checkRun(told, commit);
    if (log.has(recipient, run)) {
      published.unchanged++;
      continue;
    }
    const posted = await poster.post(`/repos/${repository}/check-runs`, run);
    if (posted.kind === 'hopeless') {
      return { ...published, ended: { why: posted.why, left: recipients.slice(done) } };
    }
    if (posted.kind === 'refused') {
      published.problems.push({ id: ids.join(', '), problem: `${repository}: ${posted.why}` });
    } else {
      log.add(recipient, run);
      published.written++;
    }
  }
  return published;
}
