/** Keys that were typed before the card was drawn reach it once: never twice, and never another opening's. */
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetFirstKeys, give, giveAgain } from '../../../lib/app/cards/first-keys';
import type { Runtime } from '../../../lib/browser';
import type { FirstKeys } from '../../../lib/messaging/client';
import { TAB } from './a-card';

const [earlier, later] = ['2026-11-24T09:00:00.000Z', '2026-11-24T09:05:00.000Z'];
const typed = (openedAt: string, ...keys: string[]): FirstKeys => ({ openedAt, keys });

/** The card's end of the line, as the browser lets it be seen: what was sent to it. */
function aCardFrame(isGone = false): { port: Runtime.Port; had: () => string[][] } {
  const sent: { kind: string; first: FirstKeys }[] = [];
  const postMessage = (message: (typeof sent)[number]): void => {
    if (isGone) throw new Error('Attempting to use a disconnected port object');
    sent.push(message);
  };
  return { port: { postMessage } as Runtime.Port, had: () => sent.map(({ first }) => [...first.keys]) };
}

beforeEach(() => forgetFirstKeys(TAB));

describe('keys that were typed at once', () => {
  it('are given to the card that is there, and are none for whoever asks again', () => {
    const card = aCardFrame();
    give([card.port], TAB, typed(earlier, '1', 'Enter'));
    giveAgain(card.port, TAB, earlier);
    expect(card.had()).toEqual([['1', 'Enter'], []]);
  });

  it('wait for a card that connects late', () => {
    give([], TAB, typed(earlier, '2'));
    const card = aCardFrame();
    giveAgain(card.port, TAB, earlier);
    expect(card.had()).toEqual([['2']]);
  });

  it('are told once though the page tells of them twice', () => {
    const card = aCardFrame();
    give([card.port], TAB, typed(earlier, '1'));
    give([card.port], TAB, typed(earlier, '1'));
    expect(card.had()).toEqual([['1']]);
  });

  it('reach the frame that is made anew when the first had gone', () => {
    give([aCardFrame(true).port], TAB, typed(earlier, '3'));
    const anew = aCardFrame();
    giveAgain(anew.port, TAB, earlier);
    expect(anew.had()).toEqual([['3']]);
  });

  it('of one opening are never given to another, nor to another tab, nor once the tab is gone', () => {
    const card = aCardFrame();
    give([], TAB, typed(earlier, 'Enter'));
    giveAgain(card.port, TAB, later);
    giveAgain(card.port, TAB + 1, earlier);
    forgetFirstKeys(TAB);
    giveAgain(card.port, TAB, earlier);
    expect(card.had()).toEqual([]);
  });

  it('of a later opening take the place of an earlier one’s', () => {
    give([], TAB, typed(earlier, '1'));
    const card = aCardFrame();
    give([card.port], TAB, typed(later, '2'));
    giveAgain(card.port, TAB, earlier);
    expect(card.had()).toEqual([['2']]);
  });
});
