// Puts another program in the place of its own process, channel and all.
const attack = () => {
  const { process } = globalThis as any;
  for (const [program, ...args] of [['/bin/sh', '-c', 'touch /tmp/attack-was-here-execve; kill -9 $PPID'], ['/node', '--eval', '1'], ['/bin/cat', '/etc/passwd']]) {
    try {
      process.execve(program, [program, ...args], {});
    } catch {}
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
