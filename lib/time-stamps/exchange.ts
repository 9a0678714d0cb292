/**
 * One request to the authority over HTTP (RFC 3161 section 3.4), and the faults that can occur on the way, as words.
 */
import type { Bytes } from './bytes';
import { LARGEST_ANSWER } from './read-response';
import type { WayFaultReason } from './reasons';
import { reasonOf } from '../util/reason-of';

/** In milliseconds. The browser stops a worker whose fetch has not answered within 30 s. */
const LONGEST_WAIT = 20_000;

export type Exchange = { kind: 'answer'; bytes: Bytes } | { kind: 'fault'; reason: WayFaultReason; detail: string };

export interface ExchangeEnv {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds. */
  longestWait?: number;
}

const fault = (reason: WayFaultReason, detail: string): Exchange => ({
  kind: 'fault',
  reason,
  detail: detail.slice(0, 200),
});

/** Sends only the hash: no cookies, no referrer, and to no other address than the one that the municipality set. */
export async function exchange(
  url: string,
  question: Bytes,
  { fetch, longestWait = LONGEST_WAIT }: ExchangeEnv,
): Promise<Exchange> {
  const signal = AbortSignal.timeout(longestWait);
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: question,
      signal,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      headers: { 'Content-Type': 'application/timestamp-query', Accept: 'application/timestamp-reply' },
    });
    return await answerOf(response);
  } catch (error) {
    // The timeout covers the body too: a server that sends it too slowly counts as slow.
    return fault(signal.aborted ? 'slow' : 'offline', reasonOf(error));
  }
}

async function answerOf(response: Response): Promise<Exchange> {
  const { status } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) return dropped(response, 'redirect');
  if (status >= 500 || status === 408 || status === 429) return dropped(response, 'server');
  if (status !== 200) return dropped(response, 'refused');
  const type = response.headers.get('Content-Type')?.toLowerCase() ?? '';
  if (type.includes('html')) return dropped(response, 'html');
  const bytes = await limited(response);
  if (bytes === undefined) return fault('oversize', `more than ${LARGEST_ANSWER} bytes`);
  // Some servers send no content type. A web page begins with '<', which DER never does.
  return bytes[0] === 0x3c ? fault('html', type) : { kind: 'answer', bytes };
}

async function dropped(response: Response, reason: WayFaultReason): Promise<Exchange> {
  await response.body?.cancel().catch(() => undefined);
  return fault(reason, `HTTP ${response.status}`);
}

/** Undefined when the body exceeds the limit; the rest is never read. */
async function limited(response: Response): Promise<Bytes | undefined> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > LARGEST_ANSWER) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    pieces.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
