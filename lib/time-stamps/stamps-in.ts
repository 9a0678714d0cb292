/** Reads the stamps from a record's journal rows, for the package, the archive and verification. */
import type { JournalRow } from '../domain/journal';
import type { Bytes } from './bytes';
import { fromBase64 } from '../util/base64';

export interface KeptStamp {
  /**
   * `capture`: over fangst.sha256, the list of the captured files. `seal`: over handling.json, the bytes that are
   * signed.
   */
  over: 'capture' | 'seal';
  /** The whole answer (DER TimeStampResp), as `openssl ts -verify -in` reads it. */
  token: Bytes;
  /** ISO 8601, UTC. */
  genTime: string;
  /** PEM, the signer first; the root last, when it is known. */
  chainPem: string[];
  /** SHA-256 (hex) of what was stamped. */
  recordSha256: string;
}

/** Rows of the wrong shape are left out. The journal's chain shows whether somebody changed them. */
export function stampsIn(journalRows: JournalRow[]): KeptStamp[] {
  return journalRows.flatMap((row) => {
    if (row.kind !== 'stamped') return [];
    const { over, token, genTime, chain, sha256 } = row.data;
    if (
      (over !== 'capture' && over !== 'seal') ||
      typeof token !== 'string' ||
      typeof genTime !== 'string' ||
      typeof sha256 !== 'string' ||
      !Array.isArray(chain)
    )
      return [];
    try {
      return [
        {
          over,
          token: fromBase64(token),
          genTime,
          chainPem: chain.filter((one): one is string => typeof one === 'string'),
          recordSha256: sha256,
        },
      ];
    } catch {
      return [];
    }
  });
}
