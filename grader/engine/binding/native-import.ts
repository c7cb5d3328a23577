/** Loads a module by Node itself: to be required, for what Vitest loads imports by way of Vitest. */
export const nativeImport = (url: string): Promise<Record<string, unknown>> => import(url);
