/** Requests one stamp and verifies it. Nothing is trusted because the server sent it. */
import type { Bytes } from './bytes';
import { exchange, type ExchangeEnv } from './exchange';
import { makeRequest } from './make-request';
import type { StampReason } from './reasons';
import { verifyStamp, type StampVerdict } from './verify-stamp';
import { toBase64 } from '../util/base64';

/** The municipality's settings: settings.timeStamping. */
export interface Authority {
  url: string;
  policy: string | null;
  caPem: string | null;
}

export interface AskEnv extends ExchangeEnv {
  now: () => Date;
  subtle: SubtleCrypto;
}

export type AskedStamp =
  | {
      kind: 'stamp';
      /** DER TimeStampResp as it came. */ answer: Bytes;
      verdict: Extract<StampVerdict, { kind: 'ok' }>;
      clock: ClockComparison;
    }
  | { kind: 'fault'; reason: StampReason; detail: string };

/** The computer's clock compared with the authority's. Positive seconds: the computer is behind. */
interface ClockComparison {
  offsetSeconds: number;
  /** When the answer arrived by the computer's clock, ISO 8601, UTC. */
  machine: string;
}

export async function askStamp(authority: Authority, sha256: string, env: AskEnv): Promise<AskedStamp> {
  const { der, nonce } = makeRequest(sha256, authority.policy);
  const sent = env.now();
  const got = await exchange(authority.url, der, env);
  const received = env.now();
  if (got.kind === 'fault') return got;
  const verdict = await verifyStamp(
    got.bytes,
    { sha256 },
    { nonce, policy: authority.policy, caPem: authority.caPem },
    env.subtle,
  );
  if (verdict.kind === 'broken') return { kind: 'fault', reason: verdict.reason, detail: verdict.detail.slice(0, 200) };
  // The authority's time lies between sending the request and receiving the answer.
  const between = (sent.getTime() + received.getTime()) / 2;
  const offsetSeconds = Math.round((Date.parse(verdict.genTime) - between) / 1000);
  return { kind: 'stamp', answer: got.bytes, verdict, clock: { offsetSeconds, machine: received.toISOString() } };
}

/** The data of the journal row `stamped`. `token` is the whole answer, as `openssl ts -verify -in` reads it. */
export const stampedData = (
  over: 'capture' | 'seal',
  sha256: string,
  { answer, verdict, clock }: Extract<AskedStamp, { kind: 'stamp' }>,
) => ({
  over,
  status: 'ok' as const,
  sha256,
  token: toBase64(answer),
  chain: verdict.chain,
  genTime: verdict.genTime,
  policy: verdict.policy,
  serial: verdict.serial,
  authority: verdict.authority,
  trusted: verdict.trusted,
  clock: { offsetSeconds: clock.offsetSeconds, machine: clock.machine },
});
