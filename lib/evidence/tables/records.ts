/**
 * One row a record: what lists show and searches use, no bytes. Computed from the
 * sealed part, and checked against it at every verification.
 */
import type { Measure } from '../../domain/decision';
import type { ItemKind } from '../../domain/item';

export const recordsSchema = '&id, &seq, itemKey, sealedAt, platform, groundId';

export interface RecordRow {
  /** UUIDv7, the evidence id. */
  id: string;
  /** Place in the chain, from 1. */
  seq: number;
  itemKey: string;
  /** ISO 8601, UTC. */
  sealedAt: string;
  platform: string;
  kind: ItemKind;
  author: string | null;
  /** The beginning of the normalised text. */
  excerpt: string;
  groundId: string;
  groundLabel: string;
  state: 'complete' | 'partial';
  /** Set when the official laid it in by hand; absent when an adapter read the page. */
  entry?: 'by-hand';
  /** What was decided; null when evidence alone was saved, absent in records from before the gate asked. */
  measure?: Measure | null;
  /** Whether it may be secret, as sealed; absent where that was not asked. */
  secret?: boolean;
  /** What everybody may read of it. */
  publicSubject?: string;
  /** SHA-256 (hex) of handling.json. */
  manifestHash: string;
  /** The manifest hash of the record before it. */
  prevHash: string;
}
