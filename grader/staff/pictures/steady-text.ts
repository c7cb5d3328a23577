/**
 * What commands print, without what depends on the machine: an endless loop that also fills memory ends
 * by the clock or by the limit of memory, whichever comes first; times are what they are.
 */
export const steadyText = (text: string): string =>
  text
    .replaceAll(
      /(\d+) out of time, (\d+) crash/g,
      (_, late: string, crashed: string) => `${Number(late) + Number(crashed)} out of time`,
    )
    .replace(/about \d+ (s|min) left/, 'about 40 s left')
    .replace(/checked in [\d.]+ s/, 'checked in 0.5 s')
    // So large is the course on one day.
    .replace(/ written \([\d.]+ MB\)/, ' written (1.7 MB)')
    .replaceAll(/(?<= checks) +\d+ s$/gm, '     4 s');
