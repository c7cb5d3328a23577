import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { InputError } from '../course/input-error.ts';

/** A public key as receipts and messages show it: in base64url. */
export const showKey = (key: KeyObject): string => {
  const { x } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' });
  return x!;
};

/**
 * Reads the key that signs.
 *
 * @param where what messages call the place that it comes from
 * @throws InputError where it is no private Ed25519 key in PEM, never showing what is there
 */
export const readSigningKey = (pem: string, where: string): KeyObject =>
  readKey(pem, where, { read: createPrivateKey, what: 'private' });

/** The key that checks signatures; the one that signs will do. @throws InputError where it is neither. */
export const readPublicKey = (pem: string, where: string): KeyObject =>
  readKey(pem, where, { read: createPublicKey, what: 'public' });

function readKey(
  pem: string,
  where: string,
  { read, what }: { read: (pem: string) => KeyObject; what: string },
): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = read(pem);
  } catch {
    // Whatever the library says of it, the message below says it for people.
  }
  if (key?.asymmetricKeyType === 'ed25519') return key;
  throw new InputError(`${where} holds no ${what} Ed25519 key in PEM: npm run new-key -- DIR makes a pair`);
}

/** A new pair of keys, in PEM. */
export function newKeys(): { privateKey: string; publicKey: string } {
  return generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}
