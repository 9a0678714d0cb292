/**
 * A press that the page is kept from, from its first event on. It counts as the official's once it is whole: a key, or
 * a click that ends on what it began on. A button that is let go of elsewhere, or a finger that scrolls, sends nothing.
 */
import type { RegisteredAccount } from '../../domain/account';
import type { Sending } from '../../platforms/sending';
import type { Session } from '../session';

export interface HeldPress {
  sending: Sending;
  /** What stood in the box at the press: nothing else is sent by it. */
  words: string;
  stands: 'down' | 'whole' | 'dropped';
  /** Resolves when it is whole (true) or has been dropped (false). */
  ended: Promise<boolean>;
  end: (as: 'whole' | 'dropped') => void;
}

/** Whose thread the text would go to; null: nobody's of the register. */
export const threadOf = (
  session: Pick<Session, 'thread' | 'registeredOf'>,
  { item }: Sending,
): RegisteredAccount | null => (item === null ? session.thread : session.registeredOf(item));

/** @param isWhole of a press that comes whole, as a key's does */
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

/** @param at what the click would send; null where it would send nothing */
export const endsOn = (sending: Sending, at: Sending | null): boolean =>
  at !== null && at.box === sending.box && at.control === sending.control;

/** Nothing where the box has been put away. */
export const wordsIn = (box: Element): string => (box.isConnected ? (box.textContent ?? '').trim() : '');
