import { existsSync } from 'node:fs';
import { readKept } from '../class/read-kept.ts';
import type { Command } from '../command-line/command.ts';
import { PUBLIC_KEY, publicKeyOption } from '../command-line/public-key-option.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { userPath } from '../engine/files/user-path.ts';
import { checkReceipt, type Standing } from '../engine/receipts/receipt.ts';
import { cleanText } from '../engine/sandbox/clean-text.ts';
import { Report } from '../engine/scoring/report.ts';

/** What became of one file. */
interface Verified {
  file: string;
  standing: Standing | 'unreadable';
  /** The answer, as a sentence goes on from the file's name. */
  says: string;
  /** What the receipt vouches for; absent where it vouches for nothing. */
  report?: Pick<
    Report,
    'submission' | 'score' | 'maxScore' | 'seed' | 'hashes' | 'isolation' | 'environment'
  >;
}

export const verifyReport: Command = {
  summary: 'checks that reports are as they were signed',
  usage: `
Usage: npm run verify-report -- FILES… [--key FILE] [--json]

Says of each report whether it is valid, altered, unsigned, or signed with another key.

  --key FILE  the public key; ${PUBLIC_KEY} where not given
  --json      the answers as JSON on standard output

Exit code: 0 all are valid, 1 some are not, 2 wrong use.`,
  options: { key: { type: 'string' }, json: { type: 'boolean' } },
  allowPositionals: true,

  async run({ values, positionals }) {
    if (positionals.length === 0) throw new UsageError('name the reports: npm run verify-report -- FILES…');
    const trusted = publicKeyOption(values.key);
    if (trusted === undefined)
      throw new UsageError(`name the public key with --key FILE: there is no ${PUBLIC_KEY}`);
    const missing = positionals.find((file) => !existsSync(userPath(file)));
    if (missing !== undefined) throw new UsageError(`there is no file ${missing}`);
    const results = positionals.map((file) => verifyFile(file, trusted));
    if (values.json) console.log(JSON.stringify(results, null, 2));
    else for (const { file, says } of results) console.log(`${file}: ${says}`);
    return results.every(({ standing }) => standing === 'valid') ? 0 : 1;
  },
};

function verifyFile(file: string, trusted: string): Verified {
  const kept = readKept(userPath(file), Report);
  if ('fault' in kept)
    return { file, standing: 'unreadable', says: `is no report that can be checked: it ${kept.fault}` };
  const report = kept.value;
  const standing = checkReceipt(report, trusted);
  const key = report.receipt?.key;
  const { submission, score, maxScore, seed, hashes, isolation, environment } = report;
  const says: Record<Standing, string> = {
    valid: `valid: ${cleanText(submission.id)} has ${score} of ${maxScore} points`,
    altered: 'altered: it is not as it was signed',
    unsigned: 'unsigned: nobody vouches for it',
    'other-key': `signed with another key, ${key}; this one is ${trusted}`,
  };
  return {
    file,
    standing,
    says: says[standing],
    ...(standing === 'valid'
      ? { report: { submission, score, maxScore, seed, hashes, isolation, environment } }
      : {}),
  };
}
