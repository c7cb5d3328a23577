import type { SimilarGroup } from '../class/similar/find-similar.ts';

/** So many members of a group stand in a line. */
const MOST_NAMED = 8;

const percent = (part: number): number => Math.round(part * 100);

/** A group of similar submissions in a line: who they are, and how similar. */
export function similarityText({ members, least, most }: SimilarGroup): string {
  const range =
    percent(least) === percent(most) ? `${percent(most)} %` : `${percent(least)} to ${percent(most)} %`;
  if (members.length === 2) return `${members[0]} and ${members[1]}: ${range}`;
  const more = members.length - MOST_NAMED;
  const named = members.slice(0, MOST_NAMED).join(', ');
  return `${members.length} alike, ${named}${more > 0 ? ` and ${more} more` : ''}: ${range}`;
}
