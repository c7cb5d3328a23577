// Uses the format directives of loggers.
const attack = () => {
  console.log('%s%s%s%n%j%O%c%%', { secret: 1 }, '%d', globalThis);
  throw new Error('${process.env.PLANTED_SECRET} {{7*7}} %x $(touch /tmp/attack-was-here-shell) `id` \\u001b[31m $& $1');
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
