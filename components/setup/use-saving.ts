/** The state of a form's submission: not sent, accepted, or refused with a message. */
import { useState } from 'preact/hooks';

export type Saving = { kind: 'idle' } | { kind: 'saved' } | { kind: 'refused'; words: string };

export function useSaving(): {
  saving: Saving;
  /** True while a submission has no answer yet. */
  isBusy: boolean;
  refuse: (words: string) => void;
  run: (work: Promise<string | null>) => void;
  reset: () => void;
} {
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });
  const [under, setUnder] = useState(0);
  return {
    saving,
    isBusy: under > 0,
    refuse: (words) => setSaving({ kind: 'refused', words }),
    run: (work) => {
      setUnder((now) => now + 1);
      void work
        .then((words) => setSaving(words === null ? { kind: 'saved' } : { kind: 'refused', words }))
        .finally(() => setUnder((now) => now - 1));
    },
    reset: () => setSaving({ kind: 'idle' }),
  };
}
