/** A comment's row left at the press. The post's own counter decides what that means. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bringDrivers } from '../../lib/platforms/dom/brought-driver';
import { drivers } from '../../lib/platforms/registry';
import { facebook } from '../../lib/platforms/facebook';
import type { ActEnv, FoundItem } from '../../lib/platforms/contract';
import { loadPage } from '../commands/inspect/load-page';
import { anEnv } from './facebook-env';
import { atThePress, bringToLife, countOneLess } from './facebook-live-page';

// The background injects this before a gone-check.
bringDrivers(drivers);

const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
const [target, after] = ['9200000000000004', '9200000000000005'];

const itemOf = (root: Document, id: string): FoundItem => {
  const found = facebook.findItems(root).find(({ ref }) => ref.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const WAY_BACK = '<ul><li><div role="button" tabindex="0">Visa igen</div></li></ul>';
const seen = async (root: Document, item: FoundItem): Promise<string> =>
  (await facebook.seen(root, item.ref, 'delete', anEnv({ quiet: true }))).kind;

/** Runs `happens` at the given wait of the clock, and counts all waits. */
function atWait(at: number, happens: () => void): { env: ActEnv; waits: () => number } {
  const env = anEnv();
  let waits = 0;
  const clock: ActEnv['clock'] = {
    now: () => env.clock.now(),
    wait: (milliseconds, signal) => {
      waits += 1;
      if (waits === at) happens();
      return env.clock.wait(milliseconds, signal);
    },
  };
  return { env: { ...env, clock }, waits: () => waits };
}

describe('a comment whose removal was pressed', () => {
  /** The row leaves at the press; the counter may follow. */
  async function left(
    number: (root: Document) => void,
    first: (root: Document) => void = () => undefined,
  ): Promise<{ root: Document; item: FoundItem }> {
    const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
    first(root);
    bringToLife(root, { refuse: true });
    const item = itemOf(root, target);
    atThePress(root, () => {
      item.element.remove();
      number(root);
    });
    await facebook.perform(root, item, 'delete', anEnv());
    return { root, item };
  }

  it('is gone when the post’s counter fell with it', async () => {
    const { root, item } = await left(countOneLess);
    expect(await seen(root, item)).toBe('gone');
  });

  it('may still be there when its row left and the post’s counter did not change: the server may have kept it', async () => {
    const { root, item } = await left(() => undefined);
    expect(await seen(root, item)).toBe('unknown');
    expect((await facebook.seen(root, item.ref, 'delete', anEnv())).kind).toBe('unknown');
  });

  it('may still be there when the post’s counter left the page with the row', async () => {
    const { root, item } = await left((page) => page.getElementById('c1')?.remove());
    expect(await seen(root, item)).toBe('unknown');
    expect((await facebook.seen(root, item.ref, 'delete', anEnv())).kind).toBe('unknown');
  });

  it('is not re-sorted while the counter is missing, so the next look can still compare it', async () => {
    const { root, item } = await left(() => undefined);
    const sorting = root.querySelector('[data-visualcompletion] > [aria-haspopup="menu"]');
    let presses = 0;
    sorting?.addEventListener('click', () => (presses += 1));
    expect(sorting).not.toBeNull();
    expect((await facebook.seen(root, item.ref, 'delete', anEnv())).kind).toBe('unknown');
    expect(presses).toBe(0);
    countOneLess(root);
    expect((await facebook.seen(root, item.ref, 'delete', anEnv())).kind).toBe('gone');
  });

  it.each([4, 28])('is gone when the post’s counter falls after the row left, at wait %s', async (at) => {
    const { root, item } = await left(() => undefined);
    const { env, waits } = atWait(at, () => countOneLess(root));
    expect((await facebook.seen(root, item.ref, 'delete', env)).kind).toBe('gone');
    expect(waits()).toBe(at);
  });

  it('is not waited for by a look that goes on all the time', async () => {
    const { root, item } = await left(() => undefined);
    const { env, waits } = atWait(0, () => undefined);
    expect((await facebook.seen(root, item.ref, 'delete', { ...env, quiet: true })).kind).toBe('unknown');
    // The only wait is for the row to settle.
    expect(waits()).toBe(1);
  });

  it('is there when it comes back while waiting for the counter', async () => {
    const { root, item } = await left(() => undefined);
    const { env } = atWait(4, () => itemOf(root, after).element.before(item.element));
    expect((await facebook.seen(root, item.ref, 'delete', env)).kind).toBe('present');
  });

  it('is gone by its press when it was hidden, though the counter did not change: hidden comments may not be counted', async () => {
    const hidden = (page: Document): void => itemOf(page, target).element.insertAdjacentHTML('beforeend', WAY_BACK);
    const { root, item } = await left(() => undefined, hidden);
    expect(await seen(root, item)).toBe('gone');
  });
});
