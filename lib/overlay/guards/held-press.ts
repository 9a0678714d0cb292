/**
 * A press that is kept from the page from its first event on. It counts as the official's once it is complete: a key,
 * or a click that ends on the element it began on. A button released elsewhere, or a finger that scrolls, sends
 * nothing.
 */
import type { RegisteredAccount } from '../../domain/account';
import type { Sending } from '../../platforms/sending';
import type { Session } from '../session';

export interface HeldPress {
  sending: Sending;
  /** The text in the box at the time of the press; no other text is sent by it. */
  words: string;
  stands: 'down' | 'whole' | 'dropped';
  /** Resolves to true when the press is complete, false when it was dropped. */
  ended: Promise<boolean>;
  end: (as: 'whole' | 'dropped') => void;
}

/** The registered account whose thread the text would go to, or null. */
export const threadOf = (
  session: Pick<Session, 'thread' | 'registeredOf'>,
  { item }: Sending,
): RegisteredAccount | null => (item === null ? session.thread : session.registeredOf(item));

/** @param isWhole true for a press that is a single event, such as a key */
export function holdPress(sending: Sending, isWhole: boolean, words = wordsIn(sending.box)): HeldPress {
  let tell: (isWhole: boolean) => void = () => undefined;
  const press: HeldPress = {
    sending,
    words,
    stands: 'down',
    ended: new Promise((resolve) => (tell = resolve)),
    end: (as) => {
      if (press.stands !== 'down') return;
      press.stands = as;
      tell(as === 'whole');
    },
  };
  if (isWhole) press.end('whole');
  return press;
}

/** @param at what the click would send; null if it would send nothing */
export const endsOn = (sending: Sending, at: Sending | null): boolean =>
  at !== null && at.box === sending.box && at.control === sending.control;

/** Empty if the box has been removed from the page. */
export const wordsIn = (box: Element): string => (box.isConnected ? (box.textContent ?? '').trim() : '');
