export const verifyMatrix = (_verifications: unknown): string => '';
