import { toHex } from '../util/hex';

/** SHA-256 by the browser, as hex; a string is hashed as its UTF-8 bytes. */
export async function sha256(
  data: Uint8Array<ArrayBuffer> | string,
  subtle: SubtleCrypto = crypto.subtle,
): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return toHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}
