// @vitest-environment jsdom
/** What a visit reports of the items on the page: only those still there, and their state when asked. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Control, Session } from '../../../lib/overlay/session';
import { itemKey } from '../../../lib/domain/item-key';
import type { FoundItem, Platform } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { facebookPage } from '../../commands/setup/practice-register';
import { menuWordsIn } from '../../simulator/facebook/menu-words';
import { extension, install } from '../background/an-extension';
import { rootOf } from '../roots-of-ours';
import { showFacebookPost } from './facebook-post';

install();
const { watchComingBack } = await import('../../../lib/overlay/guards/seen-again');
const { howItStands } = await import('../../../lib/overlay/features/how-it-stands');

const municipality = { ...facebookPage, ownerKeys: ['61550000000001'] };
const platform: Platform = {
  ...facebook,
  readAccount: (root) => facebook.readAccount(root, 'c_user=100000000000001; i_user=61550000000001'),
};
let stop: AbortController;
let session: Session;
let asked: string[][];
/** The background's answer. */
let found: { back: string[]; destroyed?: string[] };
let posts: string[][];

const item = (id: string): FoundItem => facebook.findItems(document).find(({ ref }) => ref.id === id) as FoundItem;
const keyOf = (id: string): string => itemKey(item(id).ref);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  showFacebookPost();
  extension.forget();
  [asked, posts] = [[], []];
  found = { back: [] };
  extension.background = (message) => {
    const { kind, payload } = message as { kind: string; payload: { itemKeys: string[]; postIds: string[] } };
    if (kind === 'items.visited') asked.push(payload.itemKeys);
    if (kind === 'posts.visited') posts.push(payload.postIds);
    return { ok: true, value: found };
  };
  stop = new AbortController();
  session = {
    platform,
    signal: stop.signal,
    register: [municipality],
    thread: municipality,
    covered: { refs: [], pictures: [] },
    controls: new Map(
      ['9200000000000004', '9200000000000005'].map((id) => [item(id).element, { item: item(id) } as Control]),
    ),
    lookers: new Set(),
  } as unknown as Session;
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('what a visit reports', () => {
  it('lists the items on the page at the report, and not those that have left', async () => {
    for (const { item: its } of session.controls.values())
      Object.assign(session.controls.get(its.element) ?? {}, { button: document.createElement('button') });
    watchComingBack(session);
    session.controls.delete(item('9200000000000004').element);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(asked).toEqual([['facebook:comment:9200000000000005']]);
    expect(posts).toEqual([[item('9200000000000005').ref.postId]]);
  });

  it('names a post once, however often its comments come', async () => {
    const came = item('9200000000000004');
    for (const { item: its } of session.controls.values())
      Object.assign(session.controls.get(its.element) ?? {}, { button: document.createElement('button') });
    watchComingBack(session);
    for (const look of session.lookers) look({ ours: [came] } as unknown as Parameters<typeof look>[0]);
    await vi.advanceTimersByTimeAsync(30_000);
    expect([asked.flat(), posts]).toEqual([['facebook:comment:9200000000000004'], []]);
  });
});

it('an item that was handled under another of its ids is known again', async () => {
  vi.resetModules();
  const fresh = await import('../../../lib/overlay/guards/seen-again');
  const { element, ref, ...rest } = item('9200000000000004');
  const button = document.createElement('button');
  const named = { ...ref, aliases: ['9200000000000004', '77'] };
  session.controls.clear();
  session.controls.set(element, { item: { ...rest, element, ref: named }, button } as unknown as Control);
  found = { back: ['facebook:comment:77'] };
  fresh.watchComingBack(session);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(asked).toEqual([['facebook:comment:9200000000000004', 'facebook:comment:77']]);
  expect(button.textContent).toBe('Bedöm – syns igen');
});

describe('the notice about what shows again', () => {
  const [one, other] = ['facebook:comment:9200000000000004', 'facebook:comment:9200000000000005'];
  // A notice is not repeated on one load of a page, so each test imports the module afresh.
  const lineOf = async (answer: typeof found): Promise<string> => {
    vi.resetModules();
    const fresh = await import('../../../lib/overlay/guards/seen-again');
    found = answer;
    for (const { item: its } of session.controls.values())
      Object.assign(session.controls.get(its.element) ?? {}, { button: document.createElement('button') });
    const hosts: HTMLElement[] = [];
    const look = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node instanceof HTMLElement) hosts.push(node);
    });
    look.observe(document, { childList: true, subtree: true });
    fresh.watchComingBack(session);
    await vi.advanceTimersByTimeAsync(30_000);
    // The notice's text is set at the next frame.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    look.disconnect();
    return hosts.map((host) => rootOf(host)?.querySelector('[role=status]')?.textContent ?? '').join(' ');
  };

  it.each([
    [{ back: [one] }, 'Beviset är sparat.', 'förstört'],
    [{ back: [one], destroyed: [one] }, 'Innehållet i beviset är förstört.', 'sparat'],
    [{ back: [one, other], destroyed: [] }, 'Bevisen är sparade.', 'förstört'],
    [{ back: [one, other], destroyed: [other] }, 'För 1 av dem är innehållet i beviset förstört.', 'sparade'],
  ])('mentions only evidence that exists: %j', async (answer, words, never) => {
    const line = await lineOf(answer);
    expect(line).toContain(words);
    expect(line).not.toContain(never);
  });
});

describe('the current state of an item', () => {
  it('is shown where it stands on the page', () => {
    expect(howItStands(session, keyOf('9200000000000004'))).toBe('shown');
  });

  it('is hidden where it offers to be shown again', () => {
    const { unhide } = menuWordsIn('sv', { menu: 'normal', labels: 'variant-1' }).entries;
    item('9200000000000004')
      .element.querySelector('ul')
      ?.insertAdjacentHTML('beforeend', `<li><div role="button" tabindex="0">${unhide}</div></li>`);
    expect(howItStands(session, keyOf('9200000000000004'))).toBe('hidden');
  });

  it('is unseen where it has left, and where its thread is not registered', () => {
    const [key, other] = [keyOf('9200000000000004'), keyOf('9200000000000006')];
    item('9200000000000004').element.remove();
    expect([howItStands(session, key), howItStands(session, other)]).toEqual(['unseen', 'unseen']);
  });
});
