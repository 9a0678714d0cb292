/**
 * A page may take a row away briefly when it redraws. An item that comes back a moment later is not gone, and nothing
 * is opened on the page to find out.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bringDrivers } from '../../lib/platforms/dom/brought-driver';
import { drivers } from '../../lib/platforms/registry';
import { facebook } from '../../lib/platforms/facebook';
import { youtube } from '../../lib/platforms/youtube';
import type { Clock, FoundItem } from '../../lib/platforms/contract';
import { loadPage } from '../commands/inspect/load-page';
import { envOf, get, idOf, pageThatAnswers, threadHtml, watchPage, withMenu } from '../unit/youtube/page';
import { eventsOn } from './events-on';
import { anEnv } from './facebook-env';
import { bringToLife } from './facebook-live-page';

bringDrivers(drivers);

/** Waits under a second are for settling, not the patience of the second look. */
const meanwhile = (clock: Clock, happens: () => void): Clock => ({
  now: () => clock.now(),
  wait: (milliseconds, signal) => {
    if (milliseconds < 1_000) happens();
    return clock.wait(milliseconds, signal);
  },
});

const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
const facebookPage = (): Document => loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
const commentOn = (root: Document, id: string): FoundItem =>
  facebook.findItems(root).find(({ ref }) => ref.id === id) as FoundItem;

/** Removes the element and returns a function that puts it back. */
function takenAway(element: Element): () => void {
  const place = element.ownerDocument.createComment('');
  element.replaceWith(place);
  return () => place.replaceWith(element);
}

describe('on Facebook', () => {
  /** The item's surroundings are remembered, as just before an act: its menu was opened and its words are unknown. */
  async function remembered(): Promise<{ root: Document; item: FoundItem }> {
    const root = facebookPage();
    bringToLife(root, { menu: 'unknown-words' });
    const item = commentOn(root, '9200000000000006');
    expect((await facebook.perform(root, item, 'delete', anEnv())).kind).toBe('assisted');
    return { root, item };
  }

  it('a comment is gone when it stays away, its neighbours are there and the post counts one less', async () => {
    const { root, item } = await remembered();
    takenAway(item.element);
    const count = root.getElementById('c1');
    if (count !== null) count.textContent = '6 kommentarer';
    expect(await facebook.seen(root, item.ref, 'delete', anEnv())).toMatchObject({ kind: 'gone' });
  });

  it('a comment that is redrawn is not gone', async () => {
    const { root, item } = await remembered();
    const back = takenAway(item.element);
    const env = anEnv();
    expect(await facebook.seen(root, item.ref, 'delete', { ...env, clock: meanwhile(env.clock, back) })).toMatchObject({
      kind: 'present',
    });
  });

  it('and on a reloaded page, nothing is opened or sorted to find it', async () => {
    const root = facebookPage();
    // A different item from those above: their surroundings are remembered.
    const item = commentOn(root, '9200000000000004');
    const back = takenAway(item.element);
    const { events } = eventsOn(root, (control) => control.textContent);
    const env = anEnv();
    expect(await facebook.seen(root, item.ref, 'delete', { ...env, clock: meanwhile(env.clock, back) })).toMatchObject({
      kind: 'present',
    });
    expect(events).toEqual([]);
  });

  it('a comment is not gone when a login page covers its thread', async () => {
    const { root, item } = await remembered();
    takenAway(item.element);
    (root.defaultView as unknown as Window).history.replaceState(null, '', '/checkpoint/');
    expect(await facebook.seen(root, item.ref, 'delete', anEnv())).toMatchObject({ kind: 'unknown' });
  });

  it('and nothing is pressed when a login page covers a reloaded page either', async () => {
    const root = facebookPage();
    // A different item from those above: their surroundings are remembered.
    const item = commentOn(root, '9200000000000004');
    takenAway(item.element);
    (root.defaultView as unknown as Window).history.replaceState(null, '', '/checkpoint/');
    const { events } = eventsOn(root, (control) => control.textContent);
    expect(await facebook.seen(root, item.ref, 'delete', anEnv())).toMatchObject({ kind: 'unknown' });
    expect(events).toEqual([]);
  });
});

describe('on YouTube', () => {
  const [spam, near] = [idOf('Reklam'), idOf('Nara')];

  async function pressed(): Promise<{ root: Document; item: FoundItem; back: () => void }> {
    const root = watchPage(threadHtml({ id: spam, text: 'Köp' }) + threadHtml({ id: near, text: 'Hej' }), {
      more: true,
    });
    const item = get(root, spam);
    const thread = item.element.closest('ytd-comment-thread-renderer') as Element;
    let back = (): void => undefined;
    withMenu(root, spam, [{ label: 'Ta bort', icon: 'DELETE' }], { onConfirm: () => (back = takenAway(thread)) });
    expect((await youtube.perform(root, item, 'delete', envOf(pageThatAnswers(root)))).kind).toBe('pressed');
    return { root, item, back: () => back() };
  }

  it('a comment is gone when it stays away and its neighbours are there', async () => {
    const { root, item } = await pressed();
    expect(await youtube.seen(root, item.ref, 'delete', envOf())).toMatchObject({ kind: 'gone' });
  });

  it('a comment that is redrawn is not gone', async () => {
    const { root, item, back } = await pressed();
    const env = envOf();
    expect(await youtube.seen(root, item.ref, 'delete', { ...env, clock: meanwhile(env.clock, back) })).toMatchObject({
      kind: 'present',
      method: 'kommentaren kom tillbaka',
    });
  });
});
