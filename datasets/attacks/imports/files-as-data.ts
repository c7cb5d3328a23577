// Imports files as JSON and text, whose errors quote what they contain.
const files = ['../../package.json', '/etc/passwd', '../../secret.txt', '../../host/host.ts', '/stage/package.json', './secret.txt'];
const found = await Promise.allSettled(
  files.flatMap((file) => [
    import(file, { with: { type: 'json' } }),
    import(file, { with: { type: 'text' } }),
    import(file, { with: { type: 'css' } }),
  ]),
);
const attack = () => {
  console.log(found.map((one) => (one.status === 'fulfilled' ? { ...one.value } : one.reason.message)));
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
