import { ClassFolder } from '../class/class-folder.ts';
import { publishFeedback, readRecipients } from '../class/publish-feedback.ts';
import type { Command } from '../command-line/command.ts';
import { overridesOption } from '../command-line/overrides-option.ts';
import { publicKeyOption } from '../command-line/public-key-option.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { readCourse } from '../engine/course/course.ts';
import { userPath } from '../engine/files/user-path.ts';
import { classFeedback } from '../reports/class-feedback.ts';
import { spinner } from '../show/terminal/spinner.ts';

export const publish: Command = {
  summary: "writes feedback to the students' repositories on GitHub",
  usage: `
Usage: npm run publish -- DIR --roster FILE [--overrides FILE] [--key FILE]

Writes feedback to the commits that were graded, as a check run "grade" in each student's repository. It is made from
the reports in DIR (what npm run merge made), not from the files in DIR/feedback, which are there to be read. FILE is the
roster that npm run plan wrote. The token of an app that may write checks is taken
from the environment's GITHUB_TOKEN, the address of another API from GITHUB_API_URL.

  --overrides FILE scores set by hand; solutions/overrides.csv where it is there
  --key FILE       the public key that must have signed the reports; exercises/public-key.pem where it is there

Exit code: 0 all written, 1 some could not be, 2 wrong use.`,
  options: { roster: { type: 'string' }, overrides: { type: 'string' }, key: { type: 'string' } },
  allowPositionals: true,

  async run({ values, positionals }) {
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0 || typeof values.roster !== 'string') {
      throw new UsageError('name the folder and the roster: npm run publish -- DIR --roster FILE');
    }
    const token = process.env.GITHUB_TOKEN;
    if (!token)
      throw new UsageError('GITHUB_TOKEN is not set: it must hold the token of an app that may write checks');
    const course = readCourse();
    const overrides = overridesOption(values.overrides, course);
    const trusted = publicKeyOption(values.key);
    const graded = new ClassFolder(userPath(folder));
    if (!graded.isThere()) {
      throw new UsageError(`${folder} holds no graded class: npm run grade and npm run merge make one`);
    }
    const recipients = readRecipients(userPath(values.roster));
    const api = process.env.GITHUB_API_URL ?? 'https://api.github.com';
    const feedbackOf = classFeedback(graded, { course, overrides, now: Date.now(), trusted });
    const progress = spinner('writing feedback');
    let begun = 0;
    const problems = await publishFeedback(recipients, feedbackOf, {
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
