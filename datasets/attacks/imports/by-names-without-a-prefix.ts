// Imports Node's modules by their old names, late and one by one.
const names = ['fs', 'process', 'child_process', 'module', 'vm', 'v8', 'worker_threads', 'os', 'net', 'inspector', 'repl', 'test', 'sea', 'wasi', 'internal/bootstrap/realm'];
const found = await Promise.allSettled(names.map((name) => import(name)));
const attack = () => {
  console.log(found.map((one) => (one.status === 'fulfilled' ? Object.keys(one.value) : one.reason.message)));
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
