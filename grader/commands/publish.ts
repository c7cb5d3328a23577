import { publishFeedback, readRecipients, requireFeedback } from '../class/publish-feedback.ts';
import type { Command } from '../command-line/command.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { userPath } from '../engine/files/user-path.ts';
import { spinner } from '../show/terminal/spinner.ts';

export const publish: Command = {
  summary: "writes feedback to the students' repositories on GitHub",
  usage: `
Usage: npm run publish -- DIR --roster FILE

Writes the feedback in DIR (what npm run merge made) to the commits that were graded, as a check run "grade" in each
student's repository. FILE is the roster that npm run plan wrote. The token of an app that may write checks is taken
from the environment's GITHUB_TOKEN, the address of another API from GITHUB_API_URL.

Exit code: 0 all written, 1 some could not be, 2 wrong use.`,
  options: { roster: { type: 'string' } },
  allowPositionals: true,

  async run({ values, positionals }) {
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0 || typeof values.roster !== 'string') {
      throw new UsageError('name the folder and the roster: npm run publish -- DIR --roster FILE');
    }
    const token = process.env.GITHUB_TOKEN;
    if (!token)
      throw new UsageError('GITHUB_TOKEN is not set: it must hold the token of an app that may write checks');
    requireFeedback(userPath(folder));
    const recipients = readRecipients(userPath(values.roster));
    const api = process.env.GITHUB_API_URL ?? 'https://api.github.com';
    const progress = spinner('writing feedback');
    let begun = 0;
    const problems = await publishFeedback(userPath(folder), recipients, {
      api,
      token,
      onRecipient({ id }) {
        progress.text = `writing feedback ${++begun} of ${recipients.length}: ${id}`;
      },
    }).finally(() => progress.stop());
    for (const { id, problem } of problems) console.error(`${id}: ${problem}`);
    console.log(
      `feedback written to ${recipients.length - problems.length} of ${recipients.length} repositories`,
    );
    return problems.length > 0 ? 1 : 0;
  },
};
