import type { Lines, SimilarGroup, SimilarPair } from '../class/similar/find-similar.ts';
import { escapeHtml } from './escape-html.ts';
import { page } from './page.ts';
import { similarityText } from './similarity-text.ts';

const STYLE = `
body { max-width: none; }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; margin-bottom: 1rem; }
.pair pre { margin: 0; font-size: .8rem; overflow-wrap: anywhere; }
.pair pre span { display: block; padding-left: 6ch; text-indent: -6ch; }
`;

/** Browsers open pages of so many characters without waiting. */
const MOST_CHARACTERS = 4_000_000;

/** So many groups of an exercise are named: what is less similar is a higher threshold's. */
const MOST_GROUPS = 500;

/** So many members of a group are named. */
const MOST_MEMBERS = 500;

/** One exercise with its groups and what each submission says. */
export interface SimilarExercise {
  title: string;
  groups: SimilarGroup[];
  sources: Map<string, string>;
}

/** How much of a page is left, in characters. */
interface Room {
  left: number;
}

const linesOf = (source: string, { from, to }: Lines): string[] =>
  source.split(/\r\n|[\r\n\u2028\u2029]/).slice(from, to + 1);

function side(name: string, lines: string[], from: number): string {
  // A line that goes on below stays to the right of the numbers.
  const numbered = lines.map(
    (line, index) => `<span>${String(from + index + 1).padStart(4)}  ${escapeHtml(line)}</span>`,
  );
  return `<div><strong>${escapeHtml(name)}</strong><pre>${numbered.join('')}</pre></div>`;
}

function sharedLines({ left, right, shared }: SimilarPair, sources: Map<string, string>, room: Room): string {
  const stretches: string[] = [];
  for (const stretch of shared) {
    const [mine, theirs] = [
      linesOf(sources.get(left)!, stretch.left),
      linesOf(sources.get(right)!, stretch.right),
    ];
    // Written as HTML it is only longer: what has no room anyway is not written.
    const least = [...mine, ...theirs].reduce((sum, line) => sum + line.length, 0);
    const both =
      least > room.left
        ? undefined
        : `<div class="pair">${side(left, mine, stretch.left.from)}${side(right, theirs, stretch.right.from)}</div>`;
    if (both === undefined || both.length > room.left) {
      stretches.push('<p>The rest is left out, for the page is full: compare these two files by hand.</p>');
      break;
    }
    room.left -= both.length;
    stretches.push(both);
  }
  return stretches.join('\n');
}

function groupPart(group: SimilarGroup, sources: Map<string, string>, room: Room): string {
  const { members, pairs } = group;
  const more = members.length - MOST_MEMBERS;
  const names = `${members.slice(0, MOST_MEMBERS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const list = members.length > 2 ? `<p>${escapeHtml(names)}</p>` : '';
  const note =
    members.length > 2 && pairs.length < members.length - 1
      ? '<p>Who have the very same are shown once; of the others the most similar.</p>'
      : '';
  const parts = pairs.map((pair) => {
    const { left, right, similarity } = pair;
    // Of two alone the line above says it.
    const head =
      members.length > 2
        ? `<h3>${escapeHtml(left)} and ${escapeHtml(right)}: ${Math.round(similarity * 100)} %</h3>`
        : '';
    return `${head}${sharedLines(pair, sources, room)}`;
  });
  const body = `${list}${note}${parts.join('\n')}`;
  return `<details><summary>${escapeHtml(similarityText(group))}</summary>${body}</details>`;
}

function exercisePart({ title, groups, sources }: SimilarExercise, room: Room): string {
  const more = groups.length - MOST_GROUPS;
  return [
    `<h2>${escapeHtml(title)}</h2>`,
    ...groups.slice(0, MOST_GROUPS).map((group) => groupPart(group, sources, room)),
    ...(more > 0
      ? [`<p>And ${more} more, less similar ones: a higher threshold shows the rest alone.</p>`]
      : []),
    ...(groups.length === 0 ? ['<p>No pair.</p>'] : []),
  ].join('\n');
}

/**
 * Similar submissions as one page: groups and pairs, with the lines that two have side by side. What has no room on it
 * is said.
 *
 * @param problems who is not compared, and why, a sentence each
 */
export function similarHtml(exercises: SimilarExercise[], problems: string[] = []): string {
  const room = { left: MOST_CHARACTERS };
  const parts = exercises.map((exercise) => exercisePart(exercise, room));
  const note =
    'Names, numbers, comments and given code count for nothing. In a group each is similar to at least one other. What is similar is a reason to look, and no proof.';
  const left =
    problems.length > 0
      ? `<h2>Not compared</h2><ul>${problems.map((problem) => `<li>${escapeHtml(problem)}</li>`).join('')}</ul>`
      : '';
  return page('Similar submissions', {
    body: `<h1>Similar submissions</h1><p>${note}</p>${parts.join('\n')}${left}`,
    style: STYLE,
  });
}
