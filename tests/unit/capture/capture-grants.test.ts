/**
 * An official's own act grants a capture of one tab, for its origin. The card says before the press what the next
 * picture will be.
 */
import { describe, expect, test } from 'vitest';
import { captureGrants, type CaptureGrants, type PictureCard } from '../../../lib/capture/capture-grants';
import { ASSESS, BY_HAND, keyPressed, menuChosen, type Shortcuts } from '../../../lib/capture/shortcuts';
import { ref } from './a-browser';

interface World {
  granted: boolean;
  origins: Record<number, string>;
  bar: PictureCard['pictureBar'];
  cards: Map<number, PictureCard>;
  /** Runs while the page is asked for obstacles. */
  meanwhile: () => void;
  /** As after a restart of the worker: only what was written is known. */
  restarted(): CaptureGrants;
}

const facebook = 'https://www.facebook.com';
const aCard = (openedAt = '1'): PictureCard => ({ openedAt, nextPicture: 'rendered', reading: { ref } });

function aWorld(changes: Partial<World> = {}): { world: World; grants: CaptureGrants } {
  let stored: Record<string, unknown> = {};
  const world: World = {
    granted: false,
    origins: { 1: facebook, 2: facebook },
    bar: null,
    cards: new Map([[1, aCard()]]),
    meanwhile: () => undefined,
    ...changes,
    restarted: () =>
      captureGrants({
        isGranted: () => Promise.resolve(world.granted),
        originOf: (tabId) => Promise.resolve(world.origins[tabId] ?? null),
        readGrants: () => Promise.resolve({ ...stored }),
        writeGrants: (grants) => {
          stored = structuredClone(grants);
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
  return { world, grants: world.restarted() };
}

describe('permission for a screenshot', () => {
  test('exists for a tab with a capture grant and for no other, also after the worker was stopped', async () => {
    const { world, grants } = aWorld();
    expect(await grants.nextPictureOf(1)).toBe('rendered');
    await grants.grantCapture(1);
    expect([await grants.nextPictureOf(1), await grants.nextPictureOf(2)]).toEqual(['screen', 'rendered']);
    expect(await world.restarted().nextPictureOf(1)).toBe('screen');
  });

  test('stays within the origin and is gone on another', async () => {
    const { world, grants } = aWorld();
    await grants.grantCapture(1);
    world.origins[1] = 'https://www.youtube.com';
    expect(await grants.nextPictureOf(1)).toBe('rendered');
  });

  test('is lost by one tab when the browser refuses, and kept by the others', async () => {
    const { grants } = aWorld();
    await grants.grantCapture(1);
    await grants.grantCapture(2);
    await grants.revokeCapture(1);
    expect([await grants.nextPictureOf(1), await grants.nextPictureOf(2)]).toEqual(['rendered', 'screen']);
  });

  test('is not given to a tab that is gone', async () => {
    const { grants } = aWorld({ origins: {} });
    await grants.grantCapture(1);
    expect(await grants.nextPictureOf(1)).toBe('rendered');
  });

  test('exists for every tab where all sites are granted', async () => {
    expect(await aWorld({ granted: true }).grants.nextPictureOf(2)).toBe('screen');
  });
});

describe('the open card', () => {
  test('says screenshot as soon as its tab has a capture grant, and redrawn when that is lost', async () => {
    const { world, grants } = aWorld();
    await grants.grantCapture(1);
    expect(world.cards.get(1)).toMatchObject({ nextPicture: 'screen', pictureBar: null });
    await grants.revokeCapture(1);
    expect(world.cards.get(1)).toMatchObject({ nextPicture: 'rendered', pictureBar: null });
  });

  test('says redrawn, and why, while the item is wider than the window', async () => {
    const { world, grants } = aWorld({ granted: true, bar: 'wider-than-window' });
    await grants.showNextPicture(1);
    expect(world.cards.get(1)).toMatchObject({ nextPicture: 'rendered', pictureBar: 'wider-than-window' });
    world.bar = null;
    await grants.showNextPicture(1);
    expect(world.cards.get(1)).toMatchObject({ nextPicture: 'screen', pictureBar: null });
  });

  test('keeps the answer for its own item when another was opened meanwhile', async () => {
    const { world, grants } = aWorld({ granted: true, bar: 'wider-than-window' });
    world.meanwhile = () => void world.cards.set(1, { ...aCard('2'), nextPicture: 'screen' });
    await grants.showNextPicture(1);
    expect(world.cards.get(1)).toEqual({ ...aCard('2'), nextPicture: 'screen' });
  });

  test('is unchanged when nothing has changed, and without a card the page is asked nothing', async () => {
    const { world, grants } = aWorld();
    const before = world.cards.get(1);
    await grants.showNextPicture(1);
    expect(world.cards.get(1)).toBe(before);
    let asked = 0;
    const none = aWorld({ granted: true, cards: new Map(), meanwhile: () => void (asked += 1) });
    await none.grants.showNextPicture(1);
    expect(asked).toBe(0);
  });
});

describe('the context menu and the keys', () => {
  function ways(openHere: Shortcuts['openHere'] = () => Promise.resolve()): { done: string[]; ways: Shortcuts } {
    const done: string[] = [];
    const note = (what: string): Promise<void> => {
      done.push(what);
      return Promise.resolve();
    };
    return {
      done,
      ways: {
        menu: 'save-evidence',
        grantCapture: (tabId) => note(`grant ${tabId}`),
        openHere: (tabId) => note(`open ${tabId}`).then(() => openHere(tabId)),
        byHand: (tabId) => note(`by hand ${tabId}`),
      },
    };
  }

  test('grant a capture of the tab before the card opens', async () => {
    const menu = ways();
    await menuChosen('save-evidence', 7, menu.ways);
    expect(menu.done).toEqual(['grant 7', 'open 7']);
    const key = ways();
    await keyPressed(ASSESS, 7, key.ways);
    expect(key.done).toEqual(['grant 7', 'open 7']);
  });

  test('do nothing for a command that is not ours or not in a tab', async () => {
    const { done, ways: ours } = ways();
    await menuChosen('another', 7, ours);
    await menuChosen('save-evidence', undefined, ours);
    await keyPressed('another', 7, ours);
    await keyPressed(ASSESS, undefined, ours);
    expect(done).toEqual([]);
  });

  test('do nothing on a page without items', async () => {
    const { done, ways: ours } = ways(() => Promise.reject(new Error('no content script')));
    await expect(keyPressed(ASSESS, 7, ours)).resolves.toBeUndefined();
    expect(done).toEqual(['grant 7', 'open 7']);
  });

  test('open evidence by hand with or without a tab', async () => {
    const { done, ways: ours } = ways();
    await keyPressed(BY_HAND, 7, ours);
    await keyPressed(BY_HAND, undefined, ours);
    expect(done).toEqual(['by hand 7', 'by hand null']);
  });
});
