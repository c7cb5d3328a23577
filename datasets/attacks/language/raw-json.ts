// Answers with what JSON would write as it stands, and with keys that are the prototype's.
let calls = 0;
const attack = () => {
  const raw = (JSON as any).rawJSON?.('1');
  const answers = [raw, [[raw]], JSON.parse('{"__proto__":{"top":0},"constructor":1,"top":0}'), JSON.parse('{"toString":1,"valueOf":2,"then":3}'), Object.create({ top: 0, left: 0, bottom: 1, right: 1 })];
  return answers[calls++ % answers.length] as never;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
