import { toHex } from '../util/hex';

/** SHA-256 by Web Crypto, as hex. A string is hashed as UTF-8. */
export async function sha256(
  data: Uint8Array<ArrayBuffer> | string,
  subtle: SubtleCrypto = crypto.subtle,
): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return toHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}
