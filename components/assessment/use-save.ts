/** Saving once at a time: a second Enter while the first is on its way does nothing. */
import { useState } from 'preact/hooks';
import type { CardActions } from './card-actions';
import type { GateState } from './use-gate';

export interface Saving {
  fault: string | null;
  busy: boolean;
  save: (intent: 'save-and-remove' | 'save-only') => void;
  /** Somebody else said that the item may stay: noted, and the card closes. */
  noteKept: () => void;
}

export function useSave(actions: CardActions, gate: GateState): Saving {
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const run = (work: Promise<string | null>): void => {
    setBusy(true);
    setFault(null);
    void work.then((words) => {
      setFault(words);
      setBusy(false);
    });
  };
  const save = (intent: 'save-and-remove' | 'save-only'): void => {
    const judgement = gate.judgement(intent);
    if (!busy && judgement !== undefined) run(actions.save(judgement));
  };
  const noteKept = (): void => {
    if (!busy && gate.why !== null) run(actions.noteEyes({ why: gate.why, of: gate.eyes.of, answer: 'keep' }).then((words) => (words === null ? actions.answer() : words)));
  };
  return { fault, busy, save, noteKept };
}
