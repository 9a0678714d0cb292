// @vitest-environment jsdom
/**
 * An official presses the platform's own button before the thread's owner is known: the press has reached the platform,
 * and is journalled as past Uppsikt when the guards load.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { FoundItem } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { textRootsOf } from '../../../lib/platforms/facebook/text-of';
import { bringActsToLife } from '../../contract/facebook-acting-page';
import { showFacebookPost } from './facebook-post';
import { heard, press } from './hand-on-page';
import {
  municipality,
  words,
  COMMENT,
  comment,
  menu,
  asked,
  settle,
  entry,
  session,
  stage,
  standsBeforeTheGuards,
  START,
} from './before-the-guards';

standsBeforeTheGuards();

describe('a press that reached the platform before the thread’s owner was known', () => {
  let ref: FoundItem['ref'];
  beforeEach(() => void ({ ref } = comment()));
  const wentBefore = (act: string) => [
    { ref, act, registeredId: municipality.id, address: location.href, pressedAt: START },
  ];
  /** As the platform does: puts another link in its place. */
  const quick = (): Element => {
    comment().element.insertAdjacentHTML('beforeend', '<div role="button" id="beside">Dölj</div>');
    const button = document.getElementById('beside') as Element;
    button.addEventListener('click', () => button.remove());
    return button;
  };

  it('is journalled as past Uppsikt when the guards load, once', async () => {
    press(menu());
    expect(press(entry(words.entries.delete))).toBe(false);
    stage.scripts.nativeWatch(session());
    stage.scripts.nativeWatch(session());
    await settle();
    expect(stage.page.clicked).toEqual(['menu', 'entry delete']);
    expect(asked('native.went-before')).toEqual(wentBefore('delete'));
  });

  it('is journalled on the quick button for hiding, though the page has replaced it since', async () => {
    press(quick());
    stage.scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual(wentBefore('hide'));
  });

  it('is journalled when the button’s text was changed in place', async () => {
    comment().element.insertAdjacentHTML('beforeend', '<div role="button" id="beside">Dölj</div>');
    const button = document.getElementById('beside') as Element;
    button.addEventListener('click', () => (button.textContent = 'Visa igen'));
    press(button);
    stage.scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual(wentBefore('hide'));
  });

  it('is journalled once by a key on an element that gives no click of its own', async () => {
    press(menu());
    heard(entry(words.entries.delete), KeyboardEvent, 'keydown', { key: 'Enter' });
    stage.scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual(wentBefore('delete'));
  });

  it('is journalled once by a key that gives a click; key repeat and typing are not', async () => {
    press(quick(), 'key');
    const field = document.body.appendChild(document.createElement('textarea'));
    for (let typed = 0; typed < 20; typed += 1) heard(field, KeyboardEvent, 'keydown', { key: ' ' });
    heard(menu(), KeyboardEvent, 'keydown', { key: 'Enter', repeat: true });
    stage.scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual(wentBefore('hide'));
  });

  it('is not journalled by a key on a button whose click is still to come: that click is judged', async () => {
    comment().element.insertAdjacentHTML('beforeend', '<button id="beside">Dölj</button>');
    heard(document.getElementById('beside') as Element, KeyboardEvent, 'keydown', { key: ' ' });
    stage.scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual([]);
  });

  it('is about the item whose menu it stood in, though another’s menu is open by now', async () => {
    press(menu());
    press(entry(words.entries.delete));
    const others = facebook.findItems(document).filter(({ ref: of }) => of.kind !== 'post' && of.id !== COMMENT);
    const another = others.flatMap(({ element }) => element.querySelector('[aria-haspopup="menu"]') ?? [])[0];
    another?.setAttribute('aria-expanded', 'true');
    stage.scripts.nativeWatch(session());
    await settle();
    expect(another).toBeDefined();
    expect(asked('native.went-before')).toEqual(wentBefore('delete'));
  });

  it('is about the comment that has gone with its button, and nothing around it', async () => {
    const { element } = comment();
    const button = quick();
    button.addEventListener('click', () => element.remove());
    press(button);
    stage.scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual(wentBefore('hide'));
  });

  it('is not journalled on a button that folded the comment’s text and was redrawn', async () => {
    const button = quick();
    textRootsOf(comment())[0]?.append(button);
    press(button);
    stage.scripts.nativeWatch(session());
    await settle();
    expect(button.isConnected).toBe(false);
    expect(asked('native.went-before')).toEqual([]);
  });

  it('is not journalled on a button of a form in the comment', async () => {
    comment().element.insertAdjacentHTML('beforeend', '<form><div role="button" id="beside">Ta bort</div></form>');
    const button = document.getElementById('beside') as Element;
    button.addEventListener('click', () => button.remove());
    press(button);
    stage.scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual([]);
  });

  it('is not journalled from the page before, though the same elements stand here', async () => {
    comment().element.insertAdjacentHTML('beforeend', '<div role="button" id="beside">Dölj</div>');
    press(document.getElementById('beside') as Element);
    const { jsdom } = globalThis as unknown as { jsdom: { reconfigure(to: { url: string }): void } };
    jsdom.reconfigure({ url: 'https://www.facebook.com/exempelkommun/posts/pfbid0Annat' });
    stage.scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual([]);
  });

  it('is not journalled when it takes nothing away, is untrusted, or is in a thread that is not registered', async () => {
    press(menu());
    press(entry(words.entries.report));
    stage.scripts.nativeWatch(session());
    press(quick(), 'mouse', false);
    stage.scripts.nativeWatch(session());
    stage.stop.abort();
    stage.stop = new AbortController();
    comment().element.insertAdjacentHTML('beforeend', '<div role="button" id="another">Dölj</div>');
    press(document.getElementById('another') as Element);
    stage.scripts.nativeWatch({ ...session(), registeredOf: () => null });
    await settle();
    expect(asked('native.went-before')).toEqual([]);
  });

  it('is not journalled when it has left with the page before', async () => {
    press(menu());
    press(entry(words.entries.delete));
    const { jsdom } = globalThis as unknown as { jsdom: { reconfigure(to: { url: string }): void } };
    jsdom.reconfigure({ url: 'https://www.facebook.com/exempelkommun/posts/pfbid0Annat' });
    stage.scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual([]);
  });

  it('is not journalled when it is older than any page takes to show its owner', async () => {
    press(quick());
    await settle(10 * 60_000 + 1);
    stage.scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual([]);
  });

  it('is not journalled when it was judged: its card opened, or the way through was taken', async () => {
    stage.scripts.nativeWatch(session());
    press(menu());
    press(entry(words.entries.delete));
    stage.scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual([]);
  });
});

describe('the result of a press that asked first, and that could not be judged', () => {
  const begin = async (act: 'delete' | 'hide'): Promise<void> => {
    showFacebookPost();
    const named = 'Kalle Testsson';
    stage.page = bringActsToLife(document, comment().element, 'comment', { words, named, asks: ['delete', 'hide'] });
    press(menu());
    press(entry(words.entries[act]));
    stage.scripts.nativeWatch(session());
    await settle(1_000);
  };
  const answer = (label: string): void => {
    const all = [...document.querySelectorAll('[role="dialog"] [role="button"]')];
    press(all.find(({ textContent }) => textContent === label) as Element);
  };
  const aMinute = (): Promise<unknown> => settle(90_000);

  it('a removal that was cancelled is reported as having come to nothing, once', async () => {
    await begin('delete');
    answer('Avbryt');
    const { ref } = comment();
    await aMinute();
    expect(stage.page.clicked).toEqual(['menu', 'entry delete', 'cancel delete']);
    expect(asked('native.came-to-nothing')).toEqual([
      { ref, act: 'delete', registeredId: municipality.id, pressedAt: START },
    ]);
    await aMinute();
    expect(asked('native.came-to-nothing')).toHaveLength(1);
    expect(asked('item.vanished')).toEqual([]);
  });

  it('a removal whose question is open may still be confirmed', async () => {
    await begin('delete');
    await aMinute();
    expect(stage.page.clicked).toEqual(['menu', 'entry delete']);
    expect(asked('native.came-to-nothing')).toEqual([]);
  });

  it('a removal that was confirmed has taken the item away', async () => {
    await begin('delete');
    answer(words.asks.delete[1]);
    await aMinute();
    expect(stage.page.clicked).toEqual(['menu', 'entry delete', 'confirm delete']);
    expect(asked('native.came-to-nothing')).toEqual([]);
  });

  it('a cancelled hiding leaves the result unknown: the item stands there either way', async () => {
    await begin('hide');
    answer('Avbryt');
    await aMinute();
    expect(stage.page.clicked).toEqual(['menu', 'entry hide', 'cancel hide']);
    expect(asked('native.came-to-nothing')).toEqual([]);
  });

  it('the result is unknown also where the page was left within the minute', async () => {
    await begin('delete');
    answer('Avbryt');
    await settle(30_000);
    stage.stop.abort();
    await aMinute();
    expect(asked('native.came-to-nothing')).toEqual([]);
  });
});
