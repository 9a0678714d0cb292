/** Keys typed before the card is drawn reach it once: never twice, and never another opening's card. */
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetFirstKeys, give, giveAgain } from '../../../lib/app/cards/first-keys';
import type { Runtime } from '../../../lib/browser';
import type { FirstKeys } from '../../../lib/messaging/client';
import { TAB } from './a-card';

const [earlier, later] = ['2026-11-24T09:00:00.000Z', '2026-11-24T09:05:00.000Z'];
const typed = (openedAt: string, ...keys: string[]): FirstKeys => ({ openedAt, keys });

/** The card's end of the port, and the keys that were sent to it. */
function aCardFrame(isGone = false): { port: Runtime.Port; had: () => string[][] } {
  const sent: { kind: string; first: FirstKeys }[] = [];
  const postMessage = (message: (typeof sent)[number]): void => {
    if (isGone) throw new Error('Attempting to use a disconnected port object');
    sent.push(message);
  };
  return { port: { postMessage } as Runtime.Port, had: () => sent.map(({ first }) => [...first.keys]) };
}

beforeEach(() => forgetFirstKeys(TAB));

describe('keys that were typed before the card', () => {
  it('go to the card that is there, and the next one gets none', () => {
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

  it('are delivered once though the page reports them twice', () => {
    const card = aCardFrame();
    give([card.port], TAB, typed(earlier, '1'));
    give([card.port], TAB, typed(earlier, '1'));
    expect(card.had()).toEqual([['1']]);
  });

  it('reach the new frame when the first one has gone', () => {
    give([aCardFrame(true).port], TAB, typed(earlier, '3'));
    const anew = aCardFrame();
    giveAgain(anew.port, TAB, earlier);
    expect(anew.had()).toEqual([['3']]);
  });

  it('of one opening never reach another opening or tab, nor outlive their tab', () => {
    const card = aCardFrame();
    give([], TAB, typed(earlier, 'Enter'));
    giveAgain(card.port, TAB, later);
    giveAgain(card.port, TAB + 1, earlier);
    forgetFirstKeys(TAB);
    giveAgain(card.port, TAB, earlier);
    expect(card.had()).toEqual([]);
  });

  it('of a later opening replace an earlier one’s', () => {
    give([], TAB, typed(earlier, '1'));
    const card = aCardFrame();
    give([card.port], TAB, typed(later, '2'));
    giveAgain(card.port, TAB, earlier);
    expect(card.had()).toEqual([['2']]);
  });
});
