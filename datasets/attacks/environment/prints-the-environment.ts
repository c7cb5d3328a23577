// Prints the environment, the arguments and everything else that the process knows of its start.
const os =
  globalThis.process?.getBuiltinModule?.('node:os') ?? (await import('node:os').catch(() => undefined));
const attack = () => {
  const { process } = globalThis;
  console.log(process?.env, process?.argv, process?.execArgv, process?.title, process?.config?.variables);
  console.log(os?.userInfo?.(), os?.hostname?.(), os?.homedir?.(), os?.networkInterfaces?.());
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
