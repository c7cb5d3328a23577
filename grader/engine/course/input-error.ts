/** Something that a person wrote (the course, a roster, a folder of reports) is wrong: the message says what and where. */
export class InputError extends Error {
  override name = 'InputError';
}
