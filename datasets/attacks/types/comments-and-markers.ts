// Comments that tools listen to: sources of others, references, pragmas, maps.
/// <reference path="../../../solutions/01-locality-grid/locality-grid.ts" />
/// <reference types="node" />
// @ts-nocheck
/* @vitest-environment ./evil.ts */
/* c8 ignore start */ /* istanbul ignore file */ /* @__PURE__ */
//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbIi9ldGMvcGFzc3dkIl0sIm1hcHBpbmdzIjoiQUFBQSJ9
//# sourceURL=file:///etc/passwd
/** @jsxImportSource /etc */
import type { Secret } from '../../../solutions/01-locality-grid/locality-grid.ts';
const attack = (_?: Secret) => {
  throw new Error('where am I?');
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
