import { parse } from 'yaml';
import { z } from 'zod';
import { InputError } from '../../../engine/course/input-error.ts';
import { readTime } from './export-time.ts';
import { aPerson, aPlace, type Export } from './person.ts';

// All of it as text: the id 0101 is no number.
const Text = z.string().nullish();
const Metadata = z.record(
  z.string(),
  z.looseObject({
    ':submitters': z.array(z.looseObject({ ':name': Text, ':sid': Text, ':email': Text })).nullish(),
    ':created_at': Text,
  }),
);

/**
 * Reads `submission_metadata.yml`, which lies beside the folders of an export of Gradescope: who handed in what, alone
 * or together.
 *
 * @param options.folder where the export lies, as the roster will name it
 * @throws InputError where it is no such file
 */
export function readGradescopeMetadata(
  text: string,
  file: string,
  { timeZone, folder }: { timeZone: string; folder: string },
): Export {
  let content: unknown;
  try {
    content = parse(text, { schema: 'failsafe', logLevel: 'error' });
  } catch (error) {
    throw new InputError(`${file}: is damaged: ${(error as Error).message.split('\n')[0]}`);
  }
  const parsed = Metadata.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(
      `${file}: is no submission_metadata.yml of Gradescope: ${issue!.path.join('.')}: ${issue!.message}`,
    );
  }
  const lines = text.split('\n');
  const people: Export['people'] = [];
  const warnings: Export['warnings'] = [];
  for (const [name, { ':submitters': submitters, ':created_at': time }] of Object.entries(parsed.data)) {
    const line = lines.findIndex((one) => one.startsWith(`${name}:`)) + 1;
    if (!submitters || submitters.length === 0) warnings.push({ line, what: `${name} is nobody's` });
    if (/[/\\]|^\.\.?$/.test(name)) {
      warnings.push({ line, what: `${JSON.stringify(name)} is no folder beside this file` });
      continue;
    }
    const submittedAt = readTime(timeZone, (what) => warnings.push({ line, what: `${name}: ${what}` }))(
      time ?? '',
    );
    for (const { ':name': who, ':sid': sid, ':email': email } of submitters ?? []) {
      const place = aPlace({
        path: `${folder}${name}`,
        ...(submittedAt === undefined ? {} : { submittedAt }),
      });
      people.push(
        aPerson(line, {
          id: sid || email || '',
          name: who ?? '',
          email: email ?? '',
          group: submitters!.length > 1 ? name : '',
          places: [place],
        }),
      );
    }
  }
  return { what: "Gradescope's submission_metadata.yml", hasIds: true, people, warnings };
}
