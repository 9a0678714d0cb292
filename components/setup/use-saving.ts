/** A form's fate: not sent, sent and accepted, or refused with words. */
import { useState } from 'preact/hooks';

export type Saving = { kind: 'idle' } | { kind: 'saved' } | { kind: 'refused'; words: string };

export function useSaving(): {
  saving: Saving;
  refuse: (words: string) => void;
  run: (work: Promise<string | null>) => void;
  reset: () => void;
} {
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });
  return {
    saving,
    refuse: (words) => setSaving({ kind: 'refused', words }),
    run: (work) =>
      void work.then((words) => setSaving(words === null ? { kind: 'saved' } : { kind: 'refused', words })),
    reset: () => setSaving({ kind: 'idle' }),
  };
}
