// Exports under names that every object has, and thousands of others.
const attack = () => 0;
export { attack as '__proto__', attack as 'constructor', attack as 'hasOwnProperty', attack as 'toString', attack as 'then-some', attack as '\u202E', attack as 'a\nb' };
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
