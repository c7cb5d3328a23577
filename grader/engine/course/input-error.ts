import { cleanText } from '../sandbox/clean-text.ts';

/** Something that a person wrote (the course, a roster, a folder of reports) is wrong: the message says what and where. */
export class InputError extends Error {
  override name = 'InputError';

  /** @param message may quote what is wrong, whatever is in it */
  constructor(message: string, options?: ErrorOptions) {
    super(cleanText(message), options);
  }
}
