import { describe, expect, test } from 'vitest';
import { detectLayers } from './isolation.ts';
import { launch } from './launch.ts';
import { BASIC_LAYERS, LAYERS, type Layer } from './layers.ts';
import { LIMITS } from './limits.ts';

const STAGE = '/somewhere';
const MODULE = '/somewhere/exercises/01/a.ts';
const line = (layers: Layer[]): string[] => {
  const { command, args } = launch(MODULE, { stage: STAGE, layers, limits: LIMITS });
  return [command, ...args];
};

describe('launch', () => {
  test('with the layers of Node alone, Node may read the stage, and nothing else', () => {
    const words = line(BASIC_LAYERS);
    expect(words[0]).toBe(process.execPath);
    expect(words.filter((word) => word.startsWith('--allow'))).toEqual([`--allow-fs-read=${STAGE}`]);
    expect(words).toContain('--permission');
    expect(words).toContain(`--max-old-space-size=${LIMITS.heapMb}`);
    expect(words).toContain(MODULE);
    expect(JSON.parse(words.at(-1)!)).toEqual({ lockdown: true, globals: [], limits: LIMITS });
  });

  test('a layer that is left out leaves nothing on the command line', () => {
    const words = line(['process']);
    expect(words.filter((word) => /^--(permission|allow)|(prlimit|setpriv|bwrap)$/.test(word))).toEqual([]);
    expect(JSON.parse(words.at(-1)!).lockdown).toBe(false);
  });

  test.runIf(detectLayers().layers.length === LAYERS.length)(
    'the tools stand around each other, the strictest inside',
    () => {
      const words = line(detectLayers().layers);
      const order = ['prlimit', 'setpriv', 'bwrap', '/node'].map((tool) =>
        words.findIndex((word) => word.endsWith(tool) && words[words.indexOf(word) - 1] !== process.execPath),
      );
      expect(order).toEqual([...order].sort((one, other) => one - other));
      expect(words).toEqual(
        expect.arrayContaining(['--unshare-all', '--clearenv', '--die-with-parent', '--no-new-privs']),
      );
      // Inside, the stage has another name; outside nothing but the binding says where it is.
      expect(words.filter((word) => word.includes(STAGE))).toEqual([STAGE]);
      expect(words).toContain('/stage/exercises/01/a.ts');
    },
  );
});
