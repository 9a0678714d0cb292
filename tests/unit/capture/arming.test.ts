/**
 * A tab is armed by the official's own act, for its origin, and the card says what the next picture will be before the
 * press.
 */
import { describe, expect, test } from 'vitest';
import { armingIn, type Arming, type PictureCard } from '../../../lib/capture/arming';
import { ASSESS, BY_HAND, keyPressed, menuChosen, type WaysIn } from '../../../lib/capture/ways-in';
import { ref } from './a-browser';

interface World {
  granted: boolean;
  origins: Record<number, string>;
  bar: PictureCard['pictureBar'];
  cards: Map<number, PictureCard>;
  /** Runs while the page is asked what stands in the way. */
  meanwhile: () => void;
  /** As after the worker was stopped: nothing is remembered but what was written. */
  restarted(): Arming;
}

const facebook = 'https://www.facebook.com';
const aCard = (openedAt = '1'): PictureCard => ({ openedAt, nextPicture: 'rendered', reading: { ref } });

function aWorld(changes: Partial<World> = {}): { world: World; arming: Arming } {
  let stored: Record<string, unknown> = {};
  const world: World = {
    granted: false,
    origins: { 1: facebook, 2: facebook },
    bar: null,
    cards: new Map([[1, aCard()]]),
    meanwhile: () => undefined,
    ...changes,
    restarted: () =>
      armingIn({
        isGranted: () => Promise.resolve(world.granted),
        originOf: (tabId) => Promise.resolve(world.origins[tabId] ?? null),
        readArmed: () => Promise.resolve({ ...stored }),
        writeArmed: (armed) => {
          stored = structuredClone(armed);
          return Promise.resolve();
        },
        barredBy: () => {
          world.meanwhile();
          return Promise.resolve(world.bar);
        },
        cardOf: (tabId) => Promise.resolve(world.cards.get(tabId) ?? null),
        changeCard: (tabId, change) => {
          const card = world.cards.get(tabId);
          if (card !== undefined) world.cards.set(tabId, change(card));
          return Promise.resolve();
        },
      }),
  };
  return { world, arming: world.restarted() };
}

describe('leave for a screenshot', () => {
  test('is there for an armed tab and for no other, also after the worker was stopped', async () => {
    const { world, arming } = aWorld();
    expect(await arming.nextPictureOf(1)).toBe('rendered');
    await arming.arm(1);
    expect([await arming.nextPictureOf(1), await arming.nextPictureOf(2)]).toEqual(['screen', 'rendered']);
    expect(await world.restarted().nextPictureOf(1)).toBe('screen');
  });

  test('stays within the origin and is gone on another', async () => {
    const { world, arming } = aWorld();
    await arming.arm(1);
    world.origins[1] = 'https://www.youtube.com';
    expect(await arming.nextPictureOf(1)).toBe('rendered');
  });

  test('is lost by one tab when the browser refuses, and kept by the others', async () => {
    const { arming } = aWorld();
    await arming.arm(1);
    await arming.arm(2);
    await arming.disarm(1);
    expect([await arming.nextPictureOf(1), await arming.nextPictureOf(2)]).toEqual(['rendered', 'screen']);
  });

  test('is not given to a tab that is gone', async () => {
    const { arming } = aWorld({ origins: {} });
    await arming.arm(1);
    expect(await arming.nextPictureOf(1)).toBe('rendered');
  });

  test('is there for every tab where all sites are granted', async () => {
    expect(await aWorld({ granted: true }).arming.nextPictureOf(2)).toBe('screen');
  });
});

describe('the card that stands open', () => {
  test('says screenshot as soon as its tab is armed, and redrawn when the leave is lost', async () => {
    const { world, arming } = aWorld();
    await arming.arm(1);
    expect(world.cards.get(1)).toMatchObject({ nextPicture: 'screen', pictureBar: null });
    await arming.disarm(1);
    expect(world.cards.get(1)).toMatchObject({ nextPicture: 'rendered', pictureBar: null });
  });

  test('says redrawn, and why, while the item is wider than the window', async () => {
    const { world, arming } = aWorld({ granted: true, bar: 'wider-than-window' });
    await arming.showNextPicture(1);
    expect(world.cards.get(1)).toMatchObject({ nextPicture: 'rendered', pictureBar: 'wider-than-window' });
    world.bar = null;
    await arming.showNextPicture(1);
    expect(world.cards.get(1)).toMatchObject({ nextPicture: 'screen', pictureBar: null });
  });

  test('keeps what it says of its own item when another was opened meanwhile', async () => {
    const { world, arming } = aWorld({ granted: true, bar: 'wider-than-window' });
    world.meanwhile = () => void world.cards.set(1, { ...aCard('2'), nextPicture: 'screen' });
    await arming.showNextPicture(1);
    expect(world.cards.get(1)).toEqual({ ...aCard('2'), nextPicture: 'screen' });
  });

  test('is left as it is when nothing has changed, and where none is open nothing is asked of the page', async () => {
    const { world, arming } = aWorld();
    const before = world.cards.get(1);
    await arming.showNextPicture(1);
    expect(world.cards.get(1)).toBe(before);
    let asked = 0;
    const none = aWorld({ granted: true, cards: new Map(), meanwhile: () => void (asked += 1) });
    await none.arming.showNextPicture(1);
    expect(asked).toBe(0);
  });
});

describe('the context menu and the keys', () => {
  function ways(openHere: WaysIn['openHere'] = () => Promise.resolve()): { done: string[]; ways: WaysIn } {
    const done: string[] = [];
    const note = (what: string): Promise<void> => {
      done.push(what);
      return Promise.resolve();
    };
    return {
      done,
      ways: {
        menu: 'save-evidence',
        arm: (tabId) => note(`arm ${tabId}`),
        openHere: (tabId) => note(`open ${tabId}`).then(() => openHere(tabId)),
        byHand: (tabId) => note(`by hand ${tabId}`),
      },
    };
  }

  test('arm the tab before the card opens', async () => {
    const menu = ways();
    await menuChosen('save-evidence', 7, menu.ways);
    expect(menu.done).toEqual(['arm 7', 'open 7']);
    const key = ways();
    await keyPressed(ASSESS, 7, key.ways);
    expect(key.done).toEqual(['arm 7', 'open 7']);
  });

  test('do nothing for what is not ours or not in a tab', async () => {
    const { done, ways: ours } = ways();
    await menuChosen('another', 7, ours);
    await menuChosen('save-evidence', undefined, ours);
    await keyPressed('another', 7, ours);
    await keyPressed(ASSESS, undefined, ours);
    expect(done).toEqual([]);
  });

  test('are quiet on a page without items', async () => {
    const { done, ways: ours } = ways(() => Promise.reject(new Error('no content script')));
    await expect(keyPressed(ASSESS, 7, ours)).resolves.toBeUndefined();
    expect(done).toEqual(['arm 7', 'open 7']);
  });

  test('open evidence by hand with or without a tab', async () => {
    const { done, ways: ours } = ways();
    await keyPressed(BY_HAND, 7, ours);
    await keyPressed(BY_HAND, undefined, ours);
    expect(done).toEqual(['by hand 7', 'by hand null']);
  });
});
