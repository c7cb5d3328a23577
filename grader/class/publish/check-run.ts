/** GitHub takes a summary of a check run up to 65,535 characters. */
const LONGEST = 65_000;

/** What is asked of GitHub, to make a check run. */
export interface CheckRun {
  name: 'grade';
  head_sha: string;
  status: 'completed';
  conclusion: 'neutral';
  output: { title: string; summary: string };
}

/**
 * Feedback as a check run: its first line is the title. Of several who are graded by one commit, what is the same stands
 * once, under all of their names.
 *
 * @param feedback what each is told, as Markdown that begins with `# name: points`
 */
export function checkRun(feedback: string[], commit: string): CheckRun {
  const parts = [...Map.groupBy(feedback.map(partOf), ({ points, body }) => `${points}\n${body}`).values()];
  const told = parts.map((alike) => {
    const [{ points, body }] = alike as [Part];
    return { head: `${alike.map(({ name }) => name).join(', ')}: ${points}`, body };
  });
  const summary =
    told.length === 1 ? told[0]!.body : told.map(({ head, body }) => `# ${head}\n\n${body}`).join('\n\n');
  return {
    name: 'grade',
    head_sha: commit,
    status: 'completed',
    conclusion: 'neutral',
    output: {
      title: told
        .map(({ head }) => head)
        .join('; ')
        .slice(0, 250),
      summary:
        summary.length > LONGEST
          ? `${summary.slice(0, LONGEST)}\n\n(cut here: the rest is with the staff)`
          : summary,
    },
  };
}

interface Part {
  name: string;
  points: string;
  body: string;
}

function partOf(feedback: string): Part {
  const [head = '', ...rest] = feedback.split('\n');
  const [, name = '', points = ''] = /^# (.*): (.*)$/.exec(head) ?? [];
  return { name, points, body: rest.join('\n').trim() };
}
