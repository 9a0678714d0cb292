/** Runs one save at a time. A second Enter while the first save is running does nothing. */
import { useState } from 'preact/hooks';
import type { CardState } from '../../lib/messaging/protocol';
import type { CardActions } from './card-actions';
import type { Press } from './press';
import type { GateState } from './use-gate';
import type { YourName } from './your-name';

export interface Saving {
  fault: string | null;
  busy: boolean;
  save: (press: Press) => void;
  /** Saves with 'Lika som förra'. */
  saveSame: (same: CardState['sameAsLast']) => void;
  /** Journals that a colleague said the item may stay, then closes the card. */
  noteKept: () => void;
  setFault: (words: string | null) => void;
}

export function useSave(actions: CardActions, gate: GateState, name: YourName): Saving {
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
  const save = (press: Press): void => {
    const judgement = gate.judgement(press);
    if (!busy && judgement !== undefined) run(name.first(() => actions.save(judgement)));
  };
  const saveSame = (same: CardState['sameAsLast']): void => {
    if (!busy && same !== null && same !== undefined) run(name.first(() => actions.saveSame(same)));
  };
  const noteKept = (): void => {
    const { why } = gate;
    if (!busy && why !== null)
      run(
        name
          .first(() => actions.noteEyes({ why, ...gate.eyes, answer: 'keep', told: gate.notice?.told }))
          .then((words) => (words === null ? actions.answer() : words)),
      );
  };
  return { fault, busy, save, saveSame, noteKept, setFault };
}
