import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { joinPeople } from '../class/roster/exports/join-people.ts';
import type { Person } from '../class/roster/exports/person.ts';
import { readExport } from '../class/roster/exports/read-export.ts';
import { writeRoster } from '../class/roster/exports/write-roster.ts';
import type { Command } from '../command-line/command.ts';
import { requirePlace } from '../command-line/require-place.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { readCourse } from '../engine/course/course.ts';
import { displayPath } from '../engine/files/display-path.ts';
import { userPath } from '../engine/files/user-path.ts';
import { writeWhole } from '../engine/files/write-whole.ts';
import { cleanLine } from '../engine/sandbox/clean-text.ts';

export const roster: Command = {
  summary: 'makes a roster of what an LMS or GitHub exported',
  usage: `
Usage: npm run roster -- FILES… --out FILE [--assignment NAME]

Joins exports of the same class into a roster: Canvas (gradebook, groups), Moodle (grades, participants, grading
worksheet), Gradescope (submission_metadata.yml, roster, scores), GitHub Classroom (roster, grades), Classroom 50
(roster.csv, scores.json, scores as CSV), GitHub (members as CSV, repositories from gh repo list ORG --json name,url),
and a roster made before, whose groups and extensions stay. Which is which is told by what is in it.

  --out FILE         the roster; one that is there already is replaced only where it is among the files that are read
  --assignment NAME  which assignment of Classroom 50's scores, where there are several

Exit code: 0 done, 1 somebody was left out, 2 wrong use, or a file that is no export.`,
  options: { out: { type: 'string' }, assignment: { type: 'string' } },
  allowPositionals: true,

  async run({ values, positionals }) {
    if (positionals.length === 0 || typeof values.out !== 'string') {
      throw new UsageError('name the exports and the roster: npm run roster -- FILES… --out class.csv');
    }
    const out = userPath(values.out);
    const files = positionals.map(userPath);
    if (existsSync(out) && !files.includes(out)) {
      throw new UsageError(
        `${values.out} is there already: name it among the files to keep what stands in it, or another`,
      );
    }
    requirePlace('--out', out);
    const { timeZone } = readCourse().policy;
    const assignment = values.assignment as string | undefined;
    const options = { timeZone, beside: dirname(out), ...(assignment === undefined ? {} : { assignment }) };
    const { people, warnings } = joinPeople(files.map((file) => ({ file, ...readExport(file, options) })));
    if (people.length === 0) throw new UsageError('these files name nobody: add an export that does');
    writeWhole(out, writeRoster(people));
    for (const warning of warnings) console.error(`warning: ${cleanLine(warning)}`);
    console.log(`${people.length} ${people.length === 1 ? 'student' : 'students'} in ${displayPath(out)}`);
    for (const line of lacks(people, displayPath(out))) console.log(line);
    return warnings.length > 0 ? 1 : 0;
  },
};

/** What nobody or somebody of a class is not known by, and what can be done about it. */
function lacks(people: Person[], out: string): string[] {
  const without = (has: (person: Person) => boolean): string[] =>
    people.filter((one) => !has(one)).map(({ id }) => id);
  const homeless = without(({ places }) => places.some(({ repo, path }) => repo !== '' || path !== ''));
  const nameless = without(({ name }) => name !== '');
  const unreachable = without(({ email }) => email !== '');
  const some = (ids: string[]): string =>
    ids.length === people.length
      ? 'anybody'
      : `${ids.slice(0, 5).map(cleanLine).join(', ')}${ids.length > 5 ? ` and ${ids.length - 5} more` : ''}`;
  return [
    ...(homeless.length === 0
      ? []
      : [
          `it lacks where the code of ${some(homeless)} is: name what the LMS handed out (npm run grade -- DOWNLOADS --roster ${out}), or add an export that knows repositories`,
        ]),
    ...(nameless.length === 0 ? [] : [`it lacks the name of ${some(nameless)}`]),
    ...(unreachable.length === 0 ? [] : [`it lacks the e-mail address of ${some(unreachable)}`]),
  ];
}
