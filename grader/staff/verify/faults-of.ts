import { InputError } from '../../engine/course/input-error.ts';

/** What a judge finds; what it cannot judge, because somebody's file is at fault, is a problem of that file. */
export async function faultsOf(judge: () => Promise<string[]>): Promise<string[]> {
  try {
    return await judge();
  } catch (error) {
    if (error instanceof InputError) return [error.message];
    throw error;
  }
}
