// Returns proxies that throw at every touch.
const attack = () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
