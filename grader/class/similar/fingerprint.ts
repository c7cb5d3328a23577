/** Tokens of a fingerprint, and fingerprints of which at least one is kept: Dolos's own defaults. */
export const FINGERPRINT = { length: 23, window: 17 };
