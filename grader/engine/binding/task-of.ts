/** The function that a check is about: its name begins with it, `pool > takes the greatest of each window`. */
export const taskOf = (check: string): string => check.split(' > ')[0]!;
