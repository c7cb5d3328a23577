import { ClassFolder } from '../class/class-folder.ts';
import { publishFeedback } from '../class/publish/publish-feedback.ts';
import { PublishLog } from '../class/publish/publish-log.ts';
import { readRecipients } from '../class/publish/read-recipients.ts';
import type { Command } from '../command-line/command.ts';
import { overridesOption } from '../command-line/overrides-option.ts';
import { publicKeyOption } from '../command-line/public-key-option.ts';
import { PublishProgress } from '../command-line/publish-progress.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { readCourse } from '../engine/course/course.ts';
import { userPath } from '../engine/files/user-path.ts';
import { cleanLine } from '../engine/sandbox/clean-text.ts';
import { classFeedback } from '../reports/class-feedback.ts';
import { namesOf } from '../reports/lms-csv.ts';

export const publish: Command = {
  summary: "writes feedback to the students' repositories on GitHub",
  usage: `
Usage: npm run publish -- DIR --roster FILE [--overrides FILE] [--key FILE]

Writes feedback to the commits that were graded, as a check run "grade" in each student's repository, one for all who
share a commit. It is made from the reports in DIR (what npm run merge made), not from the files in DIR/feedback, which are there to be read. FILE is the
roster that npm run plan wrote. The token of an app that may write checks is taken from the environment's GITHUB_TOKEN,
the address of another API from GITHUB_API_URL.

Where GitHub asks to wait, it waits: about 80 a minute and 500 an hour are taken. DIR/published.jsonl keeps what was
written, and another run leaves that out.

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
    const { GITHUB_TOKEN: token, GITHUB_API_URL: api = 'https://api.github.com' } = process.env;
    if (!token)
      throw new UsageError('GITHUB_TOKEN is not set: it must hold the token of an app that may write checks');
    const course = readCourse();
    const overrides = overridesOption(values.overrides, course);
    const trusted = publicKeyOption(values.key);
    const graded = new ClassFolder(userPath(folder));
    if (!graded.isThere()) {
      throw new UsageError(`${folder} holds no graded class: npm run grade and npm run merge make one`);
    }
    const { recipients, problems: unreachable } = readRecipients(userPath(values.roster));
    const feedbackOf = classFeedback(graded, { course, overrides, now: Date.now(), trusted });
    const progress = new PublishProgress(recipients.length);
    const { written, unchanged, problems, ended } = await publishFeedback(recipients, feedbackOf, {
      api,
      token,
      log: new PublishLog(graded.path),
      onRecipient: progress.onRecipient,
      onWait: progress.onWait,
    }).finally(() => progress.stop());
    for (const { id, problem } of [...unreachable, ...problems])
      console.error(cleanLine(`${id}: ${problem}`));
    if (ended) {
      const left = cleanLine(namesOf(ended.left.flatMap(({ ids }) => ids.map((id) => ({ id })))));
      console.error(`${cleanLine(ended.why)}\nnot written: ${left}; the same command goes on with them`);
    }
    console.log(
      `feedback written to ${written} of ${recipients.length} repositories${unchanged > 0 ? `, ${unchanged} had it already` : ''}`,
    );
    return unreachable.length > 0 || problems.length > 0 || ended ? 1 : 0;
  },
};
