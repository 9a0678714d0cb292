/** Ten seconds to change one's mind. The seconds are shown but not read out one by one. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Flow } from '../../lib/domain/flow';
import { cardText as t } from '../../lib/i18n/card';
import { Button } from '../ui/button';
import type { CardActions } from './card-actions';

interface Props {
  flow: Flow;
  actions: CardActions;
  /** Milliseconds since 1970. */
  now: () => number;
}

export function UndoWindow({ flow, actions, now }: Props) {
  const left = useSecondsLeft(flow.undoUntil, now);
  const [ready, setReady] = useState(false);
  // Before it is painted: a key pressed by whoever sees the button is the button's. One pressed earlier was about something else and presses nothing here.
  useLayoutEffect(() => document.getElementById('undo')?.focus(), []);
  useEffect(() => setReady(true), []);
  return (
    <div class="c-undo" data-ready={ready ? 'undo' : undefined}>
      <p role="status">{t('undoAhead')}</p>
      <p class="c-count" role="timer" aria-live="off">
        {t('undoSeconds', { count: left })}
      </p>
      <div class="c-buttons">
        <Button id="undo" weight="primary" onPress={() => void actions.undo(flow.id)}>
          {t('undo')}
        </Button>
        <Button id="remove-now" onPress={() => void actions.skipWait(flow.id)}>
          {t('removeNow')}
        </Button>
      </div>
    </div>
  );
}

function useSecondsLeft(until: number | null, now: () => number): number {
  const seconds = (): number => (until === null ? 0 : Math.max(0, Math.ceil((until - now()) / 1000)));
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    setLeft(seconds());
    const tick = setInterval(() => setLeft(seconds()), 250);
    return () => clearInterval(tick);
  }, [until]);
  return left;
}
