import ts from 'typescript';

/** More runs than these are not run again under many seeds in reasonable time. */
const MOST_RUNS = 100;

/**
 * Whether the inputs of checks are drawn from the seeds that the grader sets, and from nothing else.
 *
 * @param path what the file is called in messages
 * @param source of a file of checks
 * @returns one sentence a problem
 */
export function judgeRandomness(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const problems: string[] = [];
  const tell = (node: ts.Node, what: string): void => {
    problems.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && /^(Math\.random|Date\.now)$/.test(node.getText())) {
      tell(node, `${node.getText()} answers otherwise each time: draw from fast-check, which has a seed`);
    }
    if (ts.isCallExpression(node) && /^fc\.(assert|check|sample)$/.test(node.expression.getText())) {
      const [, options] = node.arguments;
      if (options && ts.isObjectLiteralExpression(options)) options.properties.forEach(judgeOption);
    }
    ts.forEachChild(node, visit);
  };
  const judgeOption = (option: ts.ObjectLiteralElementLike): void => {
    const name = option.name?.getText();
    if (name === 'seed' || name === 'path')
      tell(option, `no ${name} here: the grader sets the seeds of checks`);
    if (
      name === 'numRuns' &&
      ts.isPropertyAssignment(option) &&
      Number(option.initializer.getText().replaceAll('_', '')) > MOST_RUNS
    ) {
      tell(option, `no more than ${MOST_RUNS} runs: verify makes them under many seeds`);
    }
  };
  visit(file);
  return problems;
}
