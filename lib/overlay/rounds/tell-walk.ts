/** Tells the background what a round has seen and passed, many at a time; kept until it was heard. */
import { send } from '../../messaging/client';
import type { RoundItem } from '../../rounds/round';

/** Milliseconds. */
const GATHERED = 400;
const ASKED_AGAIN = 3_000;
/** At most so many of each in one message (lib/messaging/round-messages). */
const AT_ONCE = 200;

export interface WalkTeller {
  seen(item: RoundItem): void;
  passed(item: RoundItem): void;
  /** @returns whether all of it has been heard */
  tellAll(): Promise<boolean>;
}

interface Told {
  /** Asked before each message: not while a private account is acting. What was gathered waits. */
  mayTell: () => boolean;
  /** The round has been ended in another tab: what was told has gone into no round. */
  onEnded: () => void;
}

export function walkTeller(accountId: string, signal: AbortSignal, { mayTell, onEnded }: Told): WalkTeller {
  const waiting = { seen: new Map<string, RoundItem>(), passed: new Map<string, RoundItem>() };
  /** By key, whether its time was told too. */
  const told = new Map<string, boolean>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<boolean> = Promise.resolve(true);
  const isEmpty = (): boolean => waiting.seen.size + waiting.passed.size === 0;
  const tellSome = async (): Promise<boolean> => {
    if (!mayTell()) return false;
    const [seen, passed] = [waiting.seen, waiting.passed].map((each) => [...each.values()].slice(0, AT_ONCE)) as [
      RoundItem[],
      RoundItem[],
    ];
    const answer = await send('round.walk', { accountId, seen, passed });
    if (!answer.ok) return false;
    if (!answer.value.goesOn) {
      for (const each of [waiting.seen, waiting.passed]) each.clear();
      if (!signal.aborted) onEnded();
      return false;
    }
    for (const item of seen) if (waiting.seen.get(item.itemKey) === item) waiting.seen.delete(item.itemKey);
    for (const item of passed) if (waiting.passed.get(item.itemKey) === item) waiting.passed.delete(item.itemKey);
    return true;
  };
  const tellAll = (): Promise<boolean> => {
    clearTimeout(timer);
    timer = undefined;
    last = last.then(async () => {
      while (!isEmpty()) if (!(await tellSome())) return false;
      return true;
    });
    return last;
  };
  const later = (pause = GATHERED): void => {
    timer ??= setTimeout(
      () => void tellAll().then((all) => (all || signal.aborted ? undefined : later(ASKED_AGAIN))),
      pause,
    );
  };
  // What was gathered is of the round, whatever page comes next.
  signal.addEventListener('abort', () => (isEmpty() ? clearTimeout(timer) : void tellAll()));
  return {
    seen(item) {
      const hadTime = told.get(item.itemKey);
      // Its time may be read later than its id, and holds the mark back then.
      if (hadTime === true || (hadTime === false && item.time === null)) return;
      told.set(item.itemKey, item.time !== null);
      waiting.seen.set(item.itemKey, item);
      later();
    },
    passed(item) {
      told.set(item.itemKey, item.time !== null);
      waiting.passed.set(item.itemKey, item);
      later();
    },
    tellAll,
  };
}
