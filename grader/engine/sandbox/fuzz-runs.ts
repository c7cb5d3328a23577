/**
 * How many inputs a test generates: as many as it says, or so many times more where the environment's `FUZZ` says so,
 * as in `FUZZ=20 npm run test:long`.
 */
export const fuzzRuns = (usual: number): number => usual * Number(process.env.FUZZ ?? 1);
