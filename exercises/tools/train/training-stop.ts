/** The training cannot go on. The message tells the student which function is to blame, and where. */
export class TrainingStop extends Error {
  override name = 'TrainingStop';
}
