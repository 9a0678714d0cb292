/** A comment's row left when it was pressed: what the post's own number says of it counts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bringDrivers } from '../../lib/platforms/dom/brought-driver';
import { drivers } from '../../lib/platforms/drivers';
import { facebook } from '../../lib/platforms/facebook';
import type { ActEnv, FoundItem } from '../../lib/platforms/contract';
import { loadPage } from '../commands/inspect/load-page';
import { anEnv } from './facebook-env';
import { bringToLife, countOneLess } from './facebook-live-page';

// As the background does before a gone-check.
bringDrivers(drivers);

const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
const [target, after] = ['9200000000000004', '9200000000000005'];

const itemOf = (root: Document, id: string): FoundItem => {
  const found = facebook.findItems(root).find(({ ref }) => ref.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
/** What the page does of itself in the moment after Facebook's last button was pressed, whatever the server says. */
function atThePress(root: Document, happens: (root: Document) => void): void {
  root.addEventListener('click', (event) => {
    if ((event.target as Element).closest('[role="dialog"] [role="button"]')?.textContent === 'Radera') happens(root);
  });
}
const seen = async (root: Document, item: FoundItem): Promise<string> =>
  (await facebook.seen(root, item.ref, 'delete', anEnv({ quiet: true }))).kind;

describe('a comment that was pressed away', () => {
  /** It leaves at the press, and the number may follow. */
  async function left(number: (root: Document) => void): Promise<{ root: Document; item: FoundItem }> {
    const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
    bringToLife(root, { refuse: true });
    const item = itemOf(root, target);
    atThePress(root, () => {
      item.element.remove();
      number(root);
    });
    await facebook.perform(root, item, 'delete', anEnv());
    return { root, item };
  }

  it('is gone when the post’s number fell with it', async () => {
    const { root, item } = await left(countOneLess);
    expect(await seen(root, item)).toBe('gone');
  });

  it('may stand there when its row left and the post’s number stands still: the server may have kept it', async () => {
    const { root, item } = await left(() => undefined);
    expect(await seen(root, item)).toBe('unknown');
    expect((await facebook.seen(root, item.ref, 'delete', anEnv())).kind).toBe('unknown');
  });

  it('is gone when the post’s number falls a moment after the row left', async () => {
    const { root, item } = await left(() => undefined);
    const env = anEnv();
    let waits = 0;
    const clock: ActEnv['clock'] = {
      now: () => env.clock.now(),
      wait: (milliseconds, signal) => {
        waits += 1;
        // After the row has settled.
        if (waits === 4) countOneLess(root);
        return env.clock.wait(milliseconds, signal);
      },
    };
    expect((await facebook.seen(root, item.ref, 'delete', { ...env, clock })).kind).toBe('gone');
    expect(waits).toBe(4);
  });

  it('is there when it comes back while the number is waited for', async () => {
    const { root, item } = await left(() => undefined);
    const env = anEnv();
    let waits = 0;
    const clock: ActEnv['clock'] = {
      now: () => env.clock.now(),
      wait: (milliseconds, signal) => {
        waits += 1;
        if (waits === 4) itemOf(root, after).element.before(item.element);
        return env.clock.wait(milliseconds, signal);
      },
    };
    expect((await facebook.seen(root, item.ref, 'delete', { ...env, clock })).kind).toBe('present');
  });
});
