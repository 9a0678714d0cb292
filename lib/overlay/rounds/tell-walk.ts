/**
 * Reports to the background what a round has seen and passed. Reports are batched and kept until they are acknowledged.
 */
import { send } from '../../messaging/client';
import type { RoundItem } from '../../rounds/round';

/** Milliseconds: how long reports are collected, and the pause before a retry. */
const GATHERED = 400;
const ASKED_AGAIN = 3_000;
/** Maximum of each kind per message (lib/messaging/round-messages). */
const AT_ONCE = 200;

export interface WalkTeller {
  seen(item: RoundItem): void;
  passed(item: RoundItem): void;
  /** @returns whether everything was acknowledged */
  tellAll(): Promise<boolean>;
}

interface Told {
  /** Called before each message; false while a private account is in use. Collected reports are kept. */
  mayTell: () => boolean;
  /** The round was ended in another tab, so the reports went into no round. */
  onEnded: () => void;
}

export function walkTeller(accountId: string, signal: AbortSignal, { mayTell, onEnded }: Told): WalkTeller {
  const waiting = { seen: new Map<string, RoundItem>(), passed: new Map<string, RoundItem>() };
  /** By key: whether the item's time was reported too. */
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
  // Collected reports belong to the round, whatever page view follows.
  signal.addEventListener('abort', () => (isEmpty() ? clearTimeout(timer) : void tellAll()));
  return {
    seen(item) {
      const hadTime = told.get(item.itemKey);
      // The time may be read after the id, and then holds the mark back.
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
