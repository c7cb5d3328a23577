/** A linked list: its first value and what comes after it, or nothing. */
export type List = { value: number; next: List } | null;
