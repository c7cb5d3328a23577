/**
 * Why a repository could not be fetched, in words for a TA.
 *
 * @param said git's own reason
 */
export function explainGit(said: string, url: string, ref: string): string {
  if (/couldn't find remote ref HEAD/i.test(said)) {
    return `the repository ${url} is empty, or its default branch is`;
  }
  if (/couldn't find remote ref|not our ref|no such remote ref/i.test(said)) {
    return `the repository ${url} has no ref "${ref}"; a commit must be named by its whole id`;
  }
  if (/does not exist|not found|does not appear to be a git repository|unable to access.*404/i.test(said)) {
    return `there is no repository ${url}, or this account may not read it`;
  }
  if (/could not read (Username|Password)|Permission denied|Authentication failed|403/i.test(said)) {
    return `this account may not read the repository ${url}`;
  }
  return `the repository ${url} could not be fetched: ${said}`;
}
