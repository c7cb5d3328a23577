// What students get to read of hidden checks and of references: nothing of their code, whatever is told.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ClassFolder } from '../../grader/class/class-folder.ts';
import { readSalt } from '../../grader/class/read-salt.ts';
import { checkSeed } from '../../grader/engine/binding/check-seed.ts';
import { filesOf, folderOf, ROOT, readCourse } from '../../grader/engine/course/course.ts';
import { HIDDEN_DETAIL, Policy } from '../../grader/engine/course/policy.ts';
import { escapeHtml } from '../../grader/reports/escape-html.ts';
import { githubAnnotations } from '../../grader/reports/github-annotations.ts';
import { tellHidden } from '../../grader/reports/tell-hidden.ts';
import { writeOutputs } from '../../grader/reports/write-outputs.ts';

const root = mkdtempSync(join(tmpdir(), 'told-test-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('what students read', () => {
  // All but the one that trains, wrong in every way that the sample class knows.
  const exercises = readCourse().exercises.filter(({ id }) => id !== '07');
  const handedIn = join(root, 'told');
  beforeAll(() => {
    for (const id of [
      'dara-kernel-not-flipped',
      'emil-rounds-up',
      'fatima-max-from-zero',
      'ivan-forged-grade',
    ])
      cpSync(join(ROOT, 'datasets/sample-class', id), join(handedIn, id), { recursive: true });
    const first = exercises[0]!;
    const reference = readFileSync(filesOf(first).reference, 'utf8');
    for (const [id, source] of Object.entries({
      bo: reference.replace('const left = column * stride', 'const left = column * size'),
      chen: 'export function countDark() { throw new Error("mine"); }',
    })) {
      mkdirSync(join(handedIn, id, folderOf(first)), { recursive: true });
      writeFileSync(join(handedIn, id, folderOf(first), `${first.slug}.ts`), source);
    }
    const only = exercises.map(({ id }) => id).join();
    const args = ['grade', 'told', '--only', only, '--isolation', 'basic', '--out', 'graded'];
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'grader/cli.ts'), ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: root, NO_COLOR: '1' },
    });
    expect(status, stderr).toBe(0);
  }, 300_000);

  test.each(HIDDEN_DETAIL)(
    'no line of a hidden check or of a reference comes out, nor the seed, where "%s" is told',
    (detail) => {
      const folder = new ClassFolder(join(root, `told-${detail}`));
      cpSync(join(root, 'graded'), folder.path, { recursive: true });
      const course = { ...readCourse(), policy: Policy.parse({ feedback: { hidden: detail } }) };
      writeOutputs(folder, { course, overrides: [], now: 0 });
      const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n');
      const lib = globSync(join(ROOT, 'exercises/lib/**/*.ts'));
      const secrets = exercises.flatMap((one) => {
        const files = filesOf(one);
        const known = [files.stub, files.publicChecks, ...lib].flatMap(linesOf).join('\n');
        return [files.hiddenChecks, files.reference]
          .flatMap(linesOf)
          .map((line) => line.trim())
          .filter((line) => line.length >= 20 && !known.includes(line));
      });
      expect(secrets.length).toBeGreaterThan(500);
      const reports = readdirSync(handedIn).map((id) => folder.report({ id, attempt: 1 }));
      const checks = reports.flatMap((report) => report.exercises.flatMap((one) => one.checks));
      const hidden = checks.filter(({ visibility }) => visibility === 'hidden');
      // What a check draws follows from its seed, so that the seed of a hidden one must not come out either.
      secrets.push(
        readSalt(),
        ...exercises.flatMap((one) =>
          hidden.map(({ name }) => String(checkSeed(readSalt(), folderOf(one), name))),
        ),
      );
      // In JSON, quotes are written otherwise: what is looked for must be, too.
      const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
      const open = JSON.stringify(checks.filter(({ visibility }) => visibility === 'public'));
      const details = hidden
        .filter(({ verdict }) => verdict !== 'pass')
        .flatMap((check) => [
          ...(detail === 'all'
            ? []
            : [check.message, check.counterexample?.values, ...(check.counterexample?.calls ?? [])]),
          ...(detail === 'all' ? [] : [check.picture?.call, check.picture?.difference, check.picture?.terms]),
          ...(detail === 'points' || detail === 'name' ? [check.diagnosis?.sentence] : []),
          ...(detail === 'points' ? [check.name] : []),
        ]);
      const untold = details.filter(
        (text) => text !== undefined && text.length >= 8 && !open.includes(inJson(text)),
      ) as string[];
      if (detail !== 'all') expect(untold.length).toBeGreaterThan(5);

      const annotations = reports.map((report) => [
        report.submission.id,
        githubAnnotations(tellHidden(report.exercises, detail), () => ({ path: 'x.ts', source: '' })).join(
          '\n',
        ),
      ]);
      const outputs = ['feedback', 'junit', 'gradescope', 'prairielearn'].flatMap((kind) =>
        readdirSync(join(folder.path, kind)).map((file) => [
          `${kind}/${file}`,
          readFileSync(join(folder.path, kind, file), 'utf8'),
        ]),
      );
      expect(outputs.length).toBe(5 * reports.length);
      for (const [name, text] of [...outputs, ...annotations]) {
        // Markup and JSON write some characters otherwise.
        const found = [...secrets, ...untold].filter((line) =>
          [line, escapeHtml(line), inJson(line)].some((form) => text!.includes(form)),
        );
        expect(found, name).toEqual([]);
      }
    },
  );
});
