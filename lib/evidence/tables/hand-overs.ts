/** Hand-overs that were made here or received: who, when and until when. Their questions stand among the questions. */
import type { HandOverCard } from '../../hand-over/card';

export const handOversSchema = '&sha256, kind';

interface Told extends Pick<HandOverCard, 'handsOver' | 'absence' | 'madeAt' | 'unfinished'> {
  /** Of the card (lib/hand-over/file): the same file a second time is the same row. */
  sha256: string;
}

export interface MadeHandOver extends Told {
  kind: 'made';
  /** The name of the shared folder in which it was put; null where it was not. */
  folder: string | null;
}

export interface ReceivedHandOver extends Told {
  kind: 'received';
  /** ISO 8601. */
  receivedAt: string;
  /** Null where nobody is named. */
  receivedBy: string | null;
}

export type HandOverRow = MadeHandOver | ReceivedHandOver;
