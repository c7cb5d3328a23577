/**
 * What was handed in cannot be graded, or must not be read: the message goes on from "the archive ana.zip" or
 * "the folder ana".
 */
export class Ungradable extends Error {
  override name = 'Ungradable';
}
