// Connects by sockets of every kind.
const net =
  globalThis.process?.getBuiltinModule?.('node:net') ?? (await import('node:net').catch(() => undefined));
const dgram =
  globalThis.process?.getBuiltinModule?.('node:dgram') ?? (await import('node:dgram').catch(() => undefined));
const http =
  globalThis.process?.getBuiltinModule?.('node:http') ?? (await import('node:http').catch(() => undefined));
const http2 =
  globalThis.process?.getBuiltinModule?.('node:http2') ?? (await import('node:http2').catch(() => undefined));
const attempts = [
  () => net.connect(47811, '127.0.0.1').on('error', () => {}),
  () => net.createServer().listen(47812, '0.0.0.0').on('error', () => {}),
  () => net.connect('/var/run/docker.sock').on('error', () => {}),
  () => dgram.createSocket('udp4').send('attack', 47811, '127.0.0.1', () => {}),
  () => http.get('http://127.0.0.1:47811/http').on('error', () => {}),
  () => http2.connect('http://127.0.0.1:47811').on('error', () => {}),
];
for (const attempt of attempts) {
  try {
    attempt();
  } catch {}
}
if (globalThis.setTimeout) await new Promise((resolve) => setTimeout(resolve, 200));
export const countDark = () => 0;
export const localityGrid = () => [[0]];
export const slideWindow = () => [[0]];
export const receptiveField = () => ({ top: 0, left: 0, bottom: 0, right: 0 });
