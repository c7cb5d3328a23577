// The first of our code in a sandbox; plain JavaScript, for here nobody removes types any more (see prepare-stage.ts).
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, nextResolve) {
    const resolved = nextResolve(specifier, context);
    // A query or a fragment behind the name loads a file once more, and is no reason to remove types.
    return /\.ts(?:[?#]|$)/.test(resolved.url) ? { ...resolved, format: 'module' } : resolved;
  },
});
await import('./host.ts');
