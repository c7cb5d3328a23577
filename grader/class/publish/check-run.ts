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

/** Feedback as a check run: its first line is the title. */
export function checkRun(feedback: string, commit: string): CheckRun {
  const [head = '', ...rest] = feedback.split('\n');
  const summary = rest.join('\n').trim();
  return {
    name: 'grade',
    head_sha: commit,
    status: 'completed',
    conclusion: 'neutral',
    output: {
      title: head.replace(/^# /, '').slice(0, 250),
      summary:
        summary.length > LONGEST
          ? `${summary.slice(0, LONGEST)}\n\n(cut here: the rest is with the staff)`
          : summary,
    },
  };
}
