/** Where a masked copy stands, as the panel is told, and what the official can do with it. */
import type { Choices, CopySource } from '../../lib/export/masked-copy/document';
import type { CopyFault, Refused } from '../../lib/export/masked-copy/save';

/** Of all masked copies that are saved of this opening; words of faults are made here. */
export type CopyResult =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; fileName: string; masked: number }
  | { kind: 'fault'; fault: CopyFault }
  | { kind: 'failed'; reason: string };

export type CopyState =
  | { kind: 'closed' }
  | { kind: 'opening' }
  | { kind: 'failed'; reason: string }
  | {
      kind: 'open';
      /** Changes with each opening: nothing that was chosen for others is taken over. */
      turn: number;
      sources: CopySource[];
      refused: Refused[];
      /** Provisions that are offered as ground. */
      paragraphs: readonly string[];
      /** Masked from the start besides what is found: names of officials whose identity is protected. */
      ownFirst: readonly string[];
      operator: string;
      municipality: string;
      at: Date;
      result: CopyResult;
    };

export interface CopyActions {
  /** @param ids of records; each opening is journalled before anything is shown */
  onCopyOpen: (ids: readonly string[]) => void;
  onCopySave: (choices: Choices, own: readonly string[]) => void;
  onCopyClose: () => void;
}
