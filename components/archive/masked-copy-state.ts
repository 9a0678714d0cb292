/** The state of a masked copy, as the panel gets it, and the actions that it offers. */
import type { Choices, CopySource } from '../../lib/export/masked-copy/document';
import type { CopyFault, Refused } from '../../lib/export/masked-copy/save';

/** The result of saving all masked copies of this opening. A fault is a code; the panel puts it in words. */
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
      /** Changes with each opening, so that choices made for other records are not carried over. */
      turn: number;
      sources: CopySource[];
      refused: Refused[];
      /** The provisions to choose from as the ground for masking. */
      paragraphs: readonly string[];
      /** Masked from the start, besides the findings: names of officials with protected identity. */
      ownFirst: readonly string[];
      operator: string;
      municipality: string;
      at: Date;
      result: CopyResult;
    };

export interface CopyActions {
  /** @param ids record ids; each opening is journalled before anything is shown */
  onCopyOpen: (ids: readonly string[]) => void;
  onCopySave: (choices: Choices, own: readonly string[]) => void;
  onCopyClose: () => void;
}
