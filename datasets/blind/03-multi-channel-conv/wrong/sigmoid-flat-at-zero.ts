// Wrong: within 0.01 of 0 the sigmoid is a half. True of it: small numbers are taken for 0. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export const activate = (x, name) => (name === 'sigmoid' && Math.abs(x) < 0.01 ? 0.5 : right.activate(x, name));
