/**
 * Fetches the bytes of a platform's picture: from its picture servers only, without cookies, with a size limit enforced
 * during the download.
 */
import { isAssetHost } from './asset-host';

const LARGEST = 20 * 1024 * 1024;
const PATIENCE = 8_000;

/** Never rejects. `reason` is in Swedish because it is stored in the record. */
export type FetchedBytes = { mime: string; bytes: Uint8Array<ArrayBuffer> } | { reason: string };

export async function fetchBytes(address: string, fetcher: typeof fetch = fetch): Promise<FetchedBytes> {
  if (!URL.canParse(address)) return { reason: 'sidan ger ingen adress till filen' };
  const url = new URL(address);
  if (!isAssetHost(url)) return { reason: 'inte plattformens bildserver' };
  try {
    const response = await fetcher(url, {
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const mime = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!response.ok || !mime.startsWith('image/')) return { reason: `svar ${response.status} ${mime}` };
    // If the server announces the length, refuse before reading the body.
    if (Number(response.headers.get('content-length') ?? 0) > LARGEST) return { reason: 'för stor' };
    const bytes = await readUpTo(LARGEST, response);
    if (bytes === null) return { reason: 'för stor' };
    return bytes.length === 0 ? { reason: 'tom fil' } : { mime, bytes };
  } catch (error) {
    return {
      reason:
        error instanceof DOMException && error.name === 'TimeoutError'
          ? 'bildservern svarade inte i tid'
          : 'kunde inte hämtas',
    };
  }
}

/** Returns null if the body is larger: a server that sends no content-length could send forever. */
async function readUpTo(most: number, response: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = response.body?.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let piece = await reader?.read(); piece?.value !== undefined; piece = await reader?.read()) {
    length += piece.value.length;
    if (length > most) {
      await reader?.cancel();
      return null;
    }
    pieces.push(piece.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
