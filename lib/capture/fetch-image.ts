/** Fetches a picture of the platform's for drawing: asset hosts of the manifests only, without cookies, with a limit. */
import { manifests } from '../platforms/manifests';
import { piecesOf } from './transfer';

const LARGEST = 20 * 1024 * 1024;

export async function fetchImage(address: string, fetcher: typeof fetch = fetch): Promise<{ dataUrl: string | null; reason: string | null }> {
  const url = new URL(address);
  if (!isAssetHost(url)) return { dataUrl: null, reason: 'inte plattformens bildserver' };
  try {
    const response = await fetcher(url, { credentials: 'omit', redirect: 'error', signal: AbortSignal.timeout(8_000) });
    const mime = response.headers.get('content-type')?.split(';')[0] ?? '';
    if (!response.ok || !mime.startsWith('image/')) return { dataUrl: null, reason: `svar ${response.status} ${mime}` };
    // Said before it is read, where the server says it.
    if (Number(response.headers.get('content-length') ?? 0) > LARGEST) return { dataUrl: null, reason: 'för stor' };
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > LARGEST) return { dataUrl: null, reason: 'för stor' };
    // PIECE is divisible by three, so the pieces join without padding in between.
    return { dataUrl: `data:${mime};base64,${[...piecesOf(bytes)].join('')}`, reason: null };
  } catch (error) {
    return { dataUrl: null, reason: error instanceof Error ? error.message : 'kunde inte hämtas' };
  }
}

/** A match pattern's host, where `*.` stands for any subdomain and the host itself. */
export function isAssetHost(url: URL): boolean {
  return url.protocol === 'https:' && manifests.flatMap((manifest) => [...manifest.assetHosts, ...manifest.matches]).some((pattern) => {
    const host = pattern.slice('https://'.length).split('/')[0] ?? '';
    return host.startsWith('*.') ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1)) : url.hostname === host;
  });
}
