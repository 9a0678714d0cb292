/**
 * *Besvara* on the card: the answer panel takes the judgement's place. The judgement keeps its state, hidden and
 * without keys. Escape goes back to it.
 */
import type { ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cardText as t } from '../../lib/i18n/card';
import type { TypedAhead } from '../answering/kept-words';
import { Button } from '../ui/button';
import { TrustContext } from '../ui/trusted';
import type { CardActions } from './card-actions';
import { useEscapeBack } from './use-card-keys';

/** What the panel needs from the card. */
export type AnswerSlot = TypedAhead;

export type Answering = (slot: AnswerSlot) => ComponentChildren;

interface Answered {
  isOpen: boolean;
  open: () => void;
  onBack: () => void;
  panel: Answering | undefined;
  /** What was typed before the panel loaded. It outlives the view. */
  typed: { current: string };
}

/**
 * @param panel absent: the card is put away and the platform's own reply box gets the focus
 * @param now `away`: something else covers the card for a while; `over`: the judgement has ended, and the next one
 *   starts without the panel
 */
export function useAnswering(
  panel: Answering | undefined,
  now: 'may' | 'away' | 'over',
  actions: CardActions,
): Answered {
  const [wanted, want] = useState(false);
  const typed = useRef('');
  useLayoutEffect(() => {
    if (now === 'over') want(false);
  }, [now]);
  return {
    isOpen: wanted && now === 'may',
    typed,
    open: () => (panel === undefined ? void actions.answer() : want(true)),
    onBack: () => want(false),
    panel,
  };
}

type Props = Pick<Answered, 'onBack' | 'panel' | 'typed'> & { actions: CardActions };

export function AnswerView({ panel, typed, actions, onBack }: Props) {
  const ahead = useTypedAhead(typed);
  const back = (): void => {
    onBack();
    document.getElementById('card-title')?.focus();
  };
  useEscapeBack(back);
  return (
    <>
      <main class="c-body c-answering">{panel?.(ahead)}</main>
      <footer class="c-footer">
        <div class="c-buttons">
          <Button id="answer-on-page" onPress={() => void actions.answer()}>
            {t('toReply')}
          </Button>
          <Button id="answer-back" weight="quiet" keyHint="Esc" onPress={back}>
            {t('backToCard')}
          </Button>
        </div>
      </footer>
    </>
  );
}

/**
 * The panel loads only when its button is pressed. Keys typed meanwhile are buffered, so that the draft begins with the
 * first letter.
 */
function useTypedAhead(typed: { current: string }): TypedAhead {
  const judge = useContext(TrustContext);
  const isTaken = useRef(false);
  useLayoutEffect(() => {
    // The pressed button is gone. With the focus on the title, the card still receives the keys.
    document.getElementById('card-title')?.focus();
    const listen = (event: KeyboardEvent): void => {
      // Windows reports AltGr, which is needed to type @, as Control plus Alt.
      const isShortcut = event.metaKey || (event.ctrlKey && !event.altKey);
      if (isTaken.current || !judge(event) || isShortcut || event.isComposing) return;
      if (event.target instanceof HTMLButtonElement) return;
      if (event.key.length === 1) typed.current += event.key;
      else if (event.key === 'Backspace') typed.current = typed.current.slice(0, -1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen, { capture: true });
    return () => document.removeEventListener('keydown', listen, { capture: true });
  }, [judge]);
  return {
    takeTyped: () => {
      isTaken.current = true;
      const words = typed.current;
      typed.current = '';
      return words;
    },
    keepTyped: (words) => void (typed.current = words),
  };
}
