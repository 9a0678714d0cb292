/** Fetches a platform's picture as a data URL, for drawing. */
import { fetchBytes } from './fetch-bytes';
import { piecesOf } from './transfer';

export async function fetchImage(
  address: string,
  fetcher: typeof fetch = fetch,
): Promise<{ dataUrl: string | null; reason: string | null }> {
  const got = await fetchBytes(address, fetcher);
  if ('reason' in got) return { dataUrl: null, reason: got.reason };
  // PIECE is divisible by three, so the base64 pieces join without padding.
  return { dataUrl: `data:${got.mime};base64,${[...piecesOf(got.bytes)].join('')}`, reason: null };
}
