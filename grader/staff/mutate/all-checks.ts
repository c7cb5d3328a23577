// Read by Vitest as if it were one file of checks, so that all checks are at hand in one place.
import { inject } from 'vitest';

for (const file of inject('mutantChecks')) await import(/* @vite-ignore */ file);
