// The first of our code in a sandbox; plain JavaScript, for here nobody removes types any more (see prepare-stage.ts).
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, nextResolve) {
    const resolved = nextResolve(specifier, context);
    return resolved.url.endsWith('.ts') ? { ...resolved, format: 'module' } : resolved;
  },
});
await import('./host.ts');
