import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aReport } from '../../class/samples.ts';
import type { Report } from '../scoring/report.ts';
import { newKeys, readPublicKey, readSigningKey, showKey } from './keys.ts';
import { checkReceipt, signReport } from './receipt.ts';

const { privateKey, publicKey } = newKeys();
const key = readSigningKey(privateKey, 'test');
const trusted = showKey(readPublicKey(publicKey, 'test'));
const report = aReport('ada', { '01': 3, '02': 1 });
const signed = signReport(report, key);
const asRead = (value: unknown): Record<string, unknown> => JSON.parse(JSON.stringify(value));

/** The same content with the fields of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, field]) => [name, reversed(field)]),
  );
}

/** Every path to a leaf of a report. */
function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, field]) => pathsOf(field, [...path, name]));
}

describe('a receipt', () => {
  test('vouches for the report that it was made for, however that is written down', () => {
    expect(checkReceipt(asRead(signed), trusted)).toBe('valid');
    expect(checkReceipt(asRead(reversed(signed)), trusted)).toBe('valid');
    expect(signReport(report, key)).toEqual(signed);
    expect(signReport(signed, key)).toEqual(signed);
  });

  test('vouches for every single field, durations included', () => {
    const paths = pathsOf(signed);
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.some((path) => path.at(-1) === 'durationMs')).toBe(true);
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        const altered = asRead(signed);
        const holder = path
          .slice(0, -1)
          .reduce<Record<string, unknown>>((at, name) => at[name] as Record<string, unknown>, altered);
        const last = path.at(-1)!;
        holder[last] = typeof holder[last] === 'number' ? holder[last] + 1 : `${holder[last]}x`;
        expect(checkReceipt(altered, trusted)).toBe('altered');
      }),
    );
  });

  test('tells fields that came or went, another key, and none at all', () => {
    expect(checkReceipt({ ...asRead(signed), extra: 1 }, trusted)).toBe('altered');
    const { seed: _, ...less } = asRead(signed);
    expect(checkReceipt(less, trusted)).toBe('altered');
    expect(checkReceipt(asRead(report), trusted)).toBe('unsigned');
    const other = signReport(report, readSigningKey(newKeys().privateKey, 'other'));
    expect(checkReceipt(asRead(other), trusted)).toBe('other-key');
    expect(checkReceipt(asRead(other))).toBe('valid');
    // The signature of one with the name of another.
    const mixed = { ...other, receipt: { ...other.receipt!, key: trusted } } satisfies Report;
    expect(checkReceipt(asRead(mixed), trusted)).toBe('altered');
  });

  test('whatever stands in its place is no receipt', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (receipt) => {
        expect(checkReceipt({ ...asRead(report), receipt }, trusted)).toBe('altered');
      }),
    );
    for (const x of ['', 'AAAA', trusted.slice(1), 'A'.repeat(43)]) {
      const receipt = { algorithm: 'Ed25519', key: x, signature: signed.receipt!.signature };
      expect(checkReceipt({ ...asRead(report), receipt }, trusted)).toBe('altered');
    }
  });

  test('a report that canonical JSON cannot say is altered, not a fault of ours', () => {
    expect(checkReceipt({ ...asRead(signed), note: '\ud800' }, trusted)).toBe('altered');
  });
});

describe('keys', () => {
  test('the private key gives the public one, and nothing that is shown gives the private one', () => {
    expect(showKey(key)).toBe(trusted);
    expect(showKey(readPublicKey(privateKey, 'test'))).toBe(trusted);
    expect(createPublicKey(privateKey).export({ type: 'spki', format: 'pem' })).toBe(publicKey);
    expect(trusted).toMatch(/^[\w-]{43}$/);
  });

  test.each([
    ['nothing', ''],
    ['text', 'secret text'],
    ['a cut key', newKeys().privateKey.slice(0, 60)],
    [
      'a key of another kind',
      generateKeyPairSync('rsa', { modulusLength: 2048 })
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString(),
    ],
    ['a public key', publicKey],
  ])('%s is no key that signs; what it is stays unsaid', (_what, pem) => {
    const message = /^the key holds no private Ed25519 key in PEM: npm run new-key -- DIR makes a pair$/;
    expect(() => readSigningKey(pem, 'the key')).toThrow(message);
  });
});
