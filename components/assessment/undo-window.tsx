/** Ten seconds to undo. The seconds are shown but not read out one by one. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { UNDO_MILLISECONDS, type Flow } from '../../lib/domain/flow';
import { cardText as t } from '../../lib/i18n/card';
import { Button } from '../ui/button';
import { useFirstFocus } from '../ui/first-focus';
import type { CardActions } from './card-actions';

interface Props {
  flow: Flow;
  actions: CardActions;
  /** Milliseconds since 1970. */
  now: () => number;
  onTooLate: (words: string) => void;
}

export function UndoWindow({ flow, actions, now, onTooLate }: Props) {
  const left = useSecondsLeft(flow.undoUntil, now);
  const [ready, setReady] = useState(false);
  const undo = async (): Promise<void> => {
    const words = await actions.resolve(flow.id, 'undo');
    if (words !== null) onTooLate(words);
  };
  // A layout effect, before the first paint: a key pressed by someone who sees the button must reach the button. A key
  // pressed earlier was meant for something else and presses nothing here.
  useLayoutEffect(() => document.getElementById('undo')?.focus(), []);
  useFirstFocus('undo');
  useEffect(() => setReady(true), []);
  return (
    <div class="c-undo" data-ready={ready ? 'undo' : undefined}>
      <p role="status">{t('undoAhead')}</p>
      <p class="c-count" role="timer" aria-live="off">
        {t(left === 1 ? 'undoSecond' : 'undoSeconds', { count: left })}
      </p>
      <div class="c-buttons">
        <Button id="undo" weight="primary" onPress={() => void undo()}>
          {t('undo')}
        </Button>
        <Button id="remove-now" onPress={() => void actions.resolve(flow.id, 'skip-wait')}>
          {t('removeNow')}
        </Button>
      </div>
    </div>
  );
}

/**
 * The wall clock decides how many seconds are left at first. After that only elapsed time counts down, so a clock
 * change has no effect.
 */
function useSecondsLeft(until: number | null, now: () => number): number {
  const atFirst = (): number => (until === null ? 0 : Math.min(UNDO_MILLISECONDS, Math.max(0, until - now())));
  const [left, setLeft] = useState(atFirst);
  useEffect(() => {
    const [had, since] = [atFirst(), performance.now()];
    setLeft(had);
    const tick = setInterval(() => setLeft(Math.max(0, had - (performance.now() - since))), 250);
    return () => clearInterval(tick);
  }, [until]);
  return Math.ceil(left / 1000);
}
