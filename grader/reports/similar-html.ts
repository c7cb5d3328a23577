import type { Lines, SimilarPair } from '../class/similar/find-similar.ts';
import { escapeHtml } from './escape-html.ts';
import { page } from './page.ts';

const STYLE = `
body { max-width: none; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-bottom: 1rem; }
.pair pre { margin: 0; font-size: .8rem; }
.pair pre span { display: block; padding-left: 6ch; text-indent: -6ch; }
`;

/** One exercise with its pairs and what each submission says. */
export interface SimilarExercise {
  title: string;
  pairs: SimilarPair[];
  sources: Map<string, string>;
}

function side(name: string, source: string, { from, to }: Lines): string {
  const lines = source.split('\n').slice(from, to + 1);
  // A line that goes on below stays to the right of the numbers.
  const numbered = lines.map(
    (line, index) => `<span>${String(from + index + 1).padStart(4)}  ${escapeHtml(line)}</span>`,
  );
  return `<div><strong>${escapeHtml(name)}</strong><pre>${numbered.join('')}</pre></div>`;
}

function pairPart({ left, right, similarity, shared }: SimilarPair, sources: Map<string, string>): string {
  const head = `${left} and ${right}: ${Math.round(similarity * 100)} %`;
  const stretches = shared.map(
    (stretch) =>
      `<div class="pair">${side(left, sources.get(left)!, stretch.left)}${side(right, sources.get(right)!, stretch.right)}</div>`,
  );
  return `<details><summary>${escapeHtml(head)}</summary>${stretches.join('\n')}</details>`;
}

/** Similar pairs as one page, the lines that both have side by side. */
export function similarHtml(exercises: SimilarExercise[]): string {
  const parts = exercises.map(({ title, pairs, sources }) =>
    [
      `<h2>${escapeHtml(title)}</h2>`,
      ...pairs.map((pair) => pairPart(pair, sources)),
      ...(pairs.length === 0 ? ['<p>No pair.</p>'] : []),
    ].join('\n'),
  );
  const note =
    'Names, numbers, comments and given code count for nothing. What is similar is a reason to look, and no proof.';
  return page('Similar submissions', {
    body: `<h1>Similar submissions</h1><p>${note}</p>${parts.join('\n')}`,
    style: STYLE,
  });
}
