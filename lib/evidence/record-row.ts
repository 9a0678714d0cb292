/**
 * The searchable row of a record, computed from its sealed part. The integrity check computes it again, because a list
 * must not differ from the record.
 */
import { sealedPart, type SealedPart } from '../domain/evidence';
import { isJudged } from '../domain/secrecy';
import { EvidenceError } from './errors';
import type { RecordRow } from './schema';

/** Length in UTF-16 code units. Half a surrogate pair at the cut is dropped. */
export const EXCERPT = 240;

export type PartColumns = Omit<RecordRow, 'itemKey' | 'sealedAt' | 'manifestHash'>;

export function columnsOf(part: SealedPart): PartColumns {
  return {
    id: part.record.id,
    seq: part.record.seq,
    platform: part.source.platform,
    kind: part.item.ref.kind,
    author: part.item.author.name,
    excerpt: part.item.text.normalised.slice(0, EXCERPT).replace(/[\ud800-\udbff]$/, ''),
    groundId: part.decision.groundId,
    groundLabel: part.decision.groundLabel,
    state: part.record.state,
    ...(part.entry === undefined ? {} : { entry: part.entry.kind }),
    ...(part.snapshot === undefined ? {} : { snapshot: part.snapshot.reason }),
    ...secrecyColumns(part),
    ...(part.decision.measure === undefined ? {} : { measure: part.decision.measure }),
    prevHash: part.record.prevHash,
  };
}

/** Only set where secrecy was asked about, so that rows from before that still match their records. */
const secrecyColumns = ({ secrecy }: SealedPart): Pick<RecordRow, 'secret' | 'publicSubject'> =>
  secrecy.asked === undefined
    ? {}
    : {
        // A half-finished judgement counts as none, and what nobody has judged is treated as secret.
        secret: secrecy.marked !== false || !isJudged(secrecy),
        ...(secrecy.publicSubject === null ? {} : { publicSubject: secrecy.publicSubject }),
      };

/** @throws EvidenceError `read` when the bytes are not a sealed part */
export function parseHandling(handling: Uint8Array): SealedPart {
  try {
    return sealedPart.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(handling)));
  } catch (error) {
    throw new EvidenceError('read', 'handling.json cannot be read', { cause: error });
  }
}
