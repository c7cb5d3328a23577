import { hintPattern, type Language, taskPattern } from '../../engine/course/language.ts';

/** A lesson in one language, as it is named in messages. */
export interface LessonText {
  path: string;
  text: string;
  language: Language;
  /** The line that leads to the other languages. */
  links: string;
}

/**
 * Whether a translation is in step with its lesson: the same headings and hints in the same order, and under each of
 * them the same figures, code (comments aside), formulas, names in code, links and numbers, and as many paragraphs,
 * list items and rows of tables. Words are the translator's. The table of checks is filled by a script and not read.
 *
 * @returns one sentence a problem, each beginning with the file and the line
 */
export function compareLessons(lesson: LessonText, translation: LessonText): string[] {
  const parts = partsOf(lesson);
  const translated = partsOf(translation);
  const at = parts.findIndex(({ identity }, index) => identity !== translated[index]?.identity);
  if (at >= 0 || translated.length > parts.length) {
    const [here, there] = at >= 0 ? [translated[at], parts[at]] : [translated[parts.length], undefined];
    const last = translation.text.split('\n').length;
    const due = there ? `"${there.title}" (${lesson.path}:${there.line})` : 'the end';
    return [
      `${translation.path}:${here?.line ?? last}: ${here ? `"${here.title}"` : 'the end'} stands where the lesson has ${due}`,
    ];
  }
  return parts.flatMap((part, index) => {
    const other = translated[index]!;
    const missing = surplus(part.facts, other.facts).map(
      ({ kind, value, line }) =>
        `${translation.path}:${other.line}: "${other.title}" lacks the ${named(kind, value)} of ${lesson.path}:${line}`,
    );
    const extra = surplus(other.facts, part.facts).map(
      ({ kind, value, line }) =>
        `${translation.path}:${line}: the ${named(kind, value)} is not in the lesson (${lesson.path}:${part.line})`,
    );
    const problems = [...missing, ...extra];
    return problems.length > 0 ? problems : outOfOrder(other, part, translation.path);
  });
}

/** What stands under one heading, or in one hint. */
interface Part {
  /** Counted from 1. */
  line: number;
  /** The heading, or the line above the hint, as it is written. */
  title: string;
  /** The same in every language. */
  identity: string;
  facts: Fact[];
}

/** Something that must not change in translation. */
interface Fact {
  kind: 'figure' | 'code block' | 'formula' | 'code' | 'link' | 'number' | 'paragraph' | 'list item' | 'row';
  /** Equal in both languages. */
  value: string;
  line: number;
}

const ORDERED: readonly Fact['kind'][] = ['figure', 'code block', 'formula'];

const named = (kind: Fact['kind'], value: string): string => {
  const [first = ''] = value.split('\n').filter((line) => !line.startsWith('import '));
  return first === '' ? kind : `${kind} ${first}`;
};

/** What is in one list more often than in the other: the last of its kind. */
function surplus(facts: Fact[], others: Fact[]): Fact[] {
  const keyOf = ({ kind, value }: Fact): string => `${kind} ${value}`;
  const count = new Map<string, number>();
  for (const fact of others) count.set(keyOf(fact), (count.get(keyOf(fact)) ?? 0) + 1);
  return facts.filter((fact) => {
    const left = count.get(keyOf(fact)) ?? 0;
    count.set(keyOf(fact), left - 1);
    return left <= 0;
  });
}

function outOfOrder({ title, facts }: Part, part: Part, path: string): string[] {
  const inOrder = (all: Fact[]): Fact[] => all.filter(({ kind }) => ORDERED.includes(kind));
  const due = inOrder(part.facts);
  const wrong = inOrder(facts).find(({ value }, index) => value !== due[index]!.value);
  return wrong
    ? [`${path}:${wrong.line}: the ${named(wrong.kind, wrong.value)} is not in its place in "${title}"`]
    : [];
}

function partsOf({ text, language, links }: LessonText): Part[] {
  const parts: Part[] = [{ line: 1, title: 'the top', identity: 'the top', facts: [] }];
  const lines = text.split('\n');
  let block: { end: string; kind?: 'code block' | 'formula'; line: number; lines: string[] } | undefined;
  lines.forEach((line, index) => {
    const part = parts.at(-1)!;
    const number = index + 1;
    if (block) {
      if (line.trim() !== block.end) {
        block.lines.push(line);
        return;
      }
      const { kind } = block;
      if (kind)
        part.facts.push({ kind, value: block.lines.map(withoutComment).join('\n'), line: block.line });
      block = undefined;
    } else if (line.startsWith('```')) block = { end: '```', kind: 'code block', line: number, lines: [] };
    else if (line === '$$') block = { end: '$$', kind: 'formula', line: number, lines: [] };
    else if (line === '<!-- checks:begin -->')
      block = { end: '<!-- checks:end -->', line: number, lines: [] };
    else if (line !== links) {
      const title = /^(#+) (.+)$/.exec(line) ?? /^()<details><summary>(.+)<\/summary>/.exec(line);
      if (title) parts.push(startOf(title[1]!.length, title[2]!, number, language));
      else part.facts.push(...factsOf(line, number, lines[index - 1] ?? ''));
    }
  });
  return parts;
}

/** Comments may be translated; the results of examples are not comments. */
const withoutComment = (line: string): string => line.replace(/\s*\/\/ (?!→).*$/, '');

function startOf(level: number, title: string, line: number, language: Language): Part {
  const [hintStart, taskStart] = [hintPattern(language), taskPattern(language)];
  const [, task, hint] = hintStart.exec(title) ?? taskStart.exec(title) ?? [];
  const section = (language.sections as readonly string[]).indexOf(title);
  const name =
    level === 1
      ? title.split(' · ')[0]
      : level === 2 && section >= 0
        ? `section ${section}`
        : hint
          ? `hint ${task}.${hint}`
          : task && `task ${task}`;
  const words = title.replace(hint ? hintStart : taskStart, '');
  return { line, title, identity: `${'#'.repeat(level)} ${name ?? title}`, facts: inlineFacts(words, line) };
}

function factsOf(line: string, number: number, before: string): Fact[] {
  if (line.trim() === '' || /^<\/?details>/.test(line)) return [];
  const fact = (kind: Fact['kind'], value = ''): Fact => ({ kind, value, line: number });
  if (/^\|[-:| ]+\|$/.test(line)) return [];
  if (line.startsWith('|')) return [fact('row'), ...inlineFacts(line, number)];
  const item = /^\s*(?:-|\d+\.) /.exec(line);
  if (item) return [fact('list item'), ...inlineFacts(line.slice(item[0].length), number)];
  return [...(before.trim() === '' ? [fact('paragraph')] : []), ...inlineFacts(line, number)];
}

const MARKS: [Fact['kind'], RegExp][] = [
  ['code', /`([^`]+)`/g],
  ['formula', /\$+([^$]+)\$+/g],
  ['figure', /!\[(?=[^\]]*\]\(([^)]+)\))/g],
  ['link', /\]\(([^)]+)\)/g],
  ['link', /<(https?:[^>]+)>/g],
];

/** A number as it is read: with its sign, thousands, decimals and exponent; not the 1 of `conv1`. */
const NUMBER = /(?<![A-Za-z_\d.])(?:(?<![\w)\]²³])−)?\d+(?:,\d{3})*(?:\.\d+)?[⁻⁰¹²³⁴-⁹]*/g;

function inlineFacts(text: string, line: number): Fact[] {
  let rest = text;
  const facts = MARKS.flatMap(([kind, pattern]) => {
    const found = [...rest.matchAll(pattern)].map(([, value]): Fact => ({ kind, value: value!, line }));
    rest = rest.replaceAll(pattern, ' ');
    return found;
  });
  // Words inside formulas are words; the target of a figure is its own, and no link.
  const figures = facts.filter(({ kind }) => kind === 'figure').map(({ value }) => value);
  return [
    ...facts
      .filter(({ kind, value }) => kind !== 'link' || !figures.includes(value))
      .map((fact) =>
        fact.kind === 'formula' ? { ...fact, value: fact.value.replaceAll(/\\text\{[^}]*\}/g, '') } : fact,
      ),
    ...(rest.replaceAll(/<[^>]+>/g, '').match(NUMBER) ?? []).map(
      (value): Fact => ({ kind: 'number', value, line }),
    ),
  ];
}
