// Names itself after files elsewhere, for stack traces and source maps to be read from there.
const attack = () => {
  throw new Error('look');
};
//# sourceURL=file:///etc/passwd
//# sourceMappingURL=file:///etc/passwd
//# sourceMappingURL=data:application/json,{"version":3,"sources":["/etc/passwd"],"mappings":"AAAA"}
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
