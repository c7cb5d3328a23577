// Keeps things where browsers do: storage, caches, locks, channels.
const attack = () => {
  const own = globalThis as any;
  for (const keep of [
    () => own.localStorage.setItem('attack-was-here', 'x'.repeat(1e6)),
    () => own.sessionStorage.setItem('a', 'x'.repeat(1e8)),
    () => new own.BroadcastChannel('a').postMessage(own.localStorage),
    () => own.navigator.locks.request('a', () => new Promise(() => {})),
    () => own.indexedDB.open('a'),
    () => new own.EventSource('http://127.0.0.1:47811/events'),
    () => new own.WebSocket('ws://127.0.0.1:47811/socket'),
  ]) {
    try {
      keep();
    } catch {}
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
