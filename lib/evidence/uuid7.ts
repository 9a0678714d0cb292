/** UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits, so that ids sort by time. */
import { toHex } from '../util/hex';

export interface Uuid7Env {
  now(): number;
  random(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
}

const live: Uuid7Env = { now: () => Date.now(), random: (bytes) => crypto.getRandomValues(bytes) };

/** @example uuid7() === '019a1b2c-3d4e-7f50-8123-456789abcdef' */
export function uuid7(env: Uuid7Env = live): string {
  const bytes = env.random(new Uint8Array(16));
  const time = env.now();
  for (let index = 0; index < 6; index += 1) bytes[index] = Math.floor(time / 2 ** (8 * (5 - index))) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const text = toHex(bytes);
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}
