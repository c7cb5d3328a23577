// Runs the functions of one exercise, away from the page: what never ends is ended from there.
const modules = new Map();

self.onmessage = async ({ data: { id, module, name, args } }) => {
  try {
    if (!modules.has(module)) modules.set(module, import(/* @vite-ignore */ `/exercises/${module}`));
    const { [name]: task } = await modules.get(module);
    if (typeof task !== 'function') throw new TypeError(`${name} is not exported`);
    self.postMessage({ id, value: task(...args) });
  } catch (error) {
    const [, line] = /\/exercises\/[^:?)]+(?:\?[^:)]*)?:(\d+)/.exec(error?.stack ?? '') ?? [];
    self.postMessage({
      id,
      error: { name: error?.name ?? 'Error', message: String(error?.message ?? error), line },
    });
  }
};
