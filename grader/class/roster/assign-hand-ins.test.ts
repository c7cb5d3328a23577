import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { aMember } from '../samples.ts';
import { assignHandIns } from './assign-hand-ins.ts';
import { findMembers } from './find-members.ts';
import { type Member, memberOf } from './member.ts';
import { pathsOf } from './source-of.ts';

const root = mkdtempSync(join(tmpdir(), 'assign-test-'));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;

const NONE = { kind: 'none', problem: 'no-submission', message: 'nothing was handed in' } as const;
const student = (id: string, more: Partial<Member>): Member => aMember(id, { source: NONE, ...more });
const CLASS = [
  student('0101', { name: 'One, Ann Mary', canvasId: '1001', participant: '501', login: 'ann1' }),
  student('0102', { name: 'Bob Two', group: 'g' }),
  student('0103', { name: 'Cy Two', group: 'g' }),
  student('0104', { name: 'Dee Four' }),
  student('0105', { name: 'Dee Four' }),
];

/** Who has which files of a download, and which of them are nobody's. */
async function assign(...files: string[]) {
  const folder = join(root, String(++count));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  const found = await findMembers([folder]);
  if (found.kind !== 'class') expect.fail('one submission');
  const { members, strays } = assignHandIns(CLASS, found.members);
  const has = members.map(({ id, attempt, source }) => [
    id,
    attempt,
    'message' in source
      ? source.message
      : pathsOf(source)
          .map((path) => path.slice(folder.length + 1))
          .join(', '),
  ]);
  return { has: has.filter(([, , what]) => what !== NONE.message), strays };
}

describe('what an LMS handed out finds its student', () => {
  test.each<[string, string]>([
    ['the number of Canvas', 'someone_1001_50001_x-1.zip'],
    ['the number of Moodle', 'Someone Else_501_assignsubmission_file/x.zip'],
    ['the name as Canvas writes it', 'oneannmary_9_50001_initials-1.ts'],
    ['the name as Moodle writes it', 'Ann Mary One_9_assignsubmission_file/x.zip'],
    ['the id', '0101.zip'],
    ['the login, however it is written', 'Ann1/initials.ts'],
    ['the name alone', 'ann-mary-one.zip'],
  ])('by %s', async (_how, file) => {
    const what = file.split('/').at(0)!.includes('.') ? file : dirname(file);
    expect(await assign(file, '0102.zip')).toMatchObject({
      has: expect.arrayContaining([['0101', 1, what]]),
      strays: [],
    });
  });

  test('a second attempt, and a late one', async () => {
    const [first, second] = ['oneannmary_1001_1_x.zip', 'oneannmary_LATE_1001_2_x-1.zip'];
    expect(await assign(first, second)).toEqual({
      has: [
        ['0101', 1, first],
        ['0101', 2, second],
      ],
      strays: [],
    });
  });

  test('what one of a group handed in counts for all of it', async () => {
    expect((await assign('twobob_7_1_x.zip', '0101.zip')).has).toEqual([
      ['0101', 1, '0101.zip'],
      ['0102', 1, 'twobob_7_1_x.zip'],
      ['0103', 1, 'twobob_7_1_x.zip'],
    ]);
  });

  test('who cannot be told keeps an own name, and is told of', async () => {
    expect(await assign('fourdee_7_1_x.zip', 'nobody_8_2_x.zip')).toEqual({
      has: [
        ['fourdee_7_1_x', 1, 'fourdee_7_1_x.zip'],
        ['nobody_8_2_x', 1, 'nobody_8_2_x.zip'],
      ],
      strays: [
        { id: 'fourdee_7_1_x', why: 'may be 0104 or 0105' },
        { id: 'nobody_8_2_x', why: 'is nobody in the roster' },
      ],
    });
  });

  test('two things of one student of which nobody knows which counts', async () => {
    expect((await assign('0101.zip', 'ann1.zip')).has).toEqual([
      ['0101', 1, 'several things were handed in, 0101.zip and ann1.zip: nobody knows which of them counts'],
    ]);
  });
});

test('nobody gets what another handed in, and nothing that was handed in is lost', () => {
  const word = fc.stringMatching(/^[A-Za-zäöüß陈]{1,8}$/u);
  const someone = fc.record({
    first: word,
    last: word,
    canvasId: fc.nat(99).map(String),
    comma: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(someone, { selector: ({ canvasId }) => canvasId, minLength: 1, maxLength: 9 }),
      fc.nat(9),
      (people, unknown) => {
        const roster = people.map(({ first, last, canvasId, comma }, index) =>
          student(`s${index}`, {
            name: comma ? `${last}, ${first}` : `${first} ${last}`,
            ...(index < unknown ? {} : { canvasId }),
          }),
        );
        const handIns = people.map(({ first, last, canvasId }) => {
          const id = `${last}${first}`.toLowerCase().concat(`_${canvasId}_1_x`);
          return memberOf(id, { kind: 'archive', path: `/in/${id}.zip` });
        });
        const { members, strays } = assignHandIns(roster, handIns);
        for (const { id, source } of members) {
          const at = /^s(\d+)$/.exec(id)?.[1];
          const person = at === undefined ? undefined : people[Number(at)]!;
          if (person && source.kind === 'archive') {
            const whole = (text: string): string => [...text.toLowerCase()].sort().join('');
            const mine = source.path.includes(`_${person.canvasId}_1_x`);
            // Where the number is not known, the name must be theirs.
            expect(
              mine || whole(person.last + person.first) === whole(/\/in\/(.*?)_/.exec(source.path)![1]!),
            ).toBe(true);
          }
        }
        const kept = new Set(members.flatMap(({ source }) => pathsOf(source)));
        const unclear = members.map(({ source }) => ('message' in source ? source.message : '')).join();
        for (const { source } of handIns) {
          const [path] = pathsOf(source);
          expect(kept.has(path!) || unclear.includes(path!.slice('/in/'.length)), path).toBe(true);
        }
        expect(strays.every(({ id }) => members.some((member) => member.id === id))).toBe(true);
      },
    ),
  );
});
