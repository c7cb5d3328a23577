import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import canonicalize from 'canonicalize';
import { Receipt, type Report } from '../scoring/report.ts';
import { showKey } from './keys.ts';

/** What a receipt says of the report that it stands in. */
export type Standing = 'valid' | 'altered' | 'unsigned' | 'other-key';

/** The report with a receipt by this key, in place of another that it may have. */
export function signReport({ receipt: _, ...report }: Report, key: KeyObject): Report {
  const signature = sign(null, signedBytes(report), key).toString('base64url');
  return { ...report, receipt: { algorithm: 'Ed25519', key: showKey(key), signature } };
}

/**
 * Checks the receipt of a report.
 *
 * @param report as it was read, whatever is in it
 * @param trusted the public key that should have signed it, as receipts show it; where absent, a report counts as
 *   valid that is as whoever signed it wrote it
 */
export function checkReceipt(report: Record<string, unknown>, trusted?: string): Standing {
  const { receipt, ...rest } = report;
  if (receipt === undefined) return 'unsigned';
  const parsed = Receipt.safeParse(receipt);
  if (!parsed.success || !isSignedBy(rest, parsed.data)) return 'altered';
  return trusted === undefined || parsed.data.key === trusted ? 'valid' : 'other-key';
}

function isSignedBy(report: unknown, { key: x, signature }: Receipt): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, signedBytes(report), key, Buffer.from(signature, 'base64url'));
  } catch {
    // No key, or nothing that canonical JSON can say: nobody signed that.
    return false;
  }
}

/** The same bytes for the same report, however a file of it is laid out. */
const signedBytes = (report: unknown): Buffer => Buffer.from(canonicalize(report) ?? '');
