/** The files of `exercises/lib` that solutions may import; the checks' own tools stay outside of sandboxes. */
export const GIVEN_CODE = ['require.ts', 'types.ts'];
