import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesOf } from '../../engine/course/course.ts';
import type { LanguageTag } from '../../engine/course/language.ts';
import { lessonsOf } from '../../engine/course/lessons-of.ts';
import { judgeTranslations } from './judge-translations.ts';

const exercise = { id: '99', slug: 'windows', title: 'Windows', points: 1 };
const languages: LanguageTag[] = ['en', 'zh-CN'];
const judge = () => judgeTranslations(exercise, { root, languages });
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'translation-'));
  mkdirSync(dirname(filesOf(exercise, root).lesson), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (lesson: string, translation: string) => {
  const [first, second] = lessonsOf(exercise, { root, languages });
  writeFileSync(first.file, lesson);
  writeFileSync(second!.file, translation);
};

test('a lesson without a translation', () => {
  expect(judge()).toEqual([]);
});

test('a translation in step, and one that lost a number', () => {
  const lesson = '# 99 · Windows\n\nEnglish · [简体中文](README.zh-CN.md)\n\nThere are 3.\n';
  const translation = '# 99 · 窗口\n\n[English](README.md) · 简体中文\n\n有 3 个。\n';
  write(lesson, translation);
  expect(judge()).toEqual([]);
  write(lesson, translation.replace('3', '三'));
  expect(judge()).toEqual([
    'exercises/99-windows/README.zh-CN.md:1: "99 · 窗口" lacks the number 3 of exercises/99-windows/README.md:5',
  ]);
});

test('lessons that do not lead to each other', () => {
  write('# 99 · Windows\n\nText.\n', '# 99 · 窗口\n\n正文。\n');
  expect(judge()).toEqual([
    'exercises/99-windows/README.md:3: the line below the title must be: English · [简体中文](README.zh-CN.md)',
    'exercises/99-windows/README.zh-CN.md:3: the line below the title must be: [English](README.md) · 简体中文',
  ]);
});
