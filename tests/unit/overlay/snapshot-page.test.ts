// @vitest-environment jsdom
/**
 * The page's side of a snapshot: covered items are counted and not read, pictures that nobody has seen are invisible
 * while it is taken, and where that cannot be proved there is no answer. jsdom has no layout: each item stands in the
 * window.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageWalker } from '../../../lib/capture/placing/walk-frames';
import type { Covering } from '../../../lib/capture/covering/covering';
import { itemKey } from '../../../lib/domain/item-key';
import type { Walked, WalkStep } from '../../../lib/messaging/page-commands';
import type { FoundItem } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { facebookPage } from '../../commands/setup/practice-register';
import { extension, install } from '../background/an-extension';
import { aSession } from './a-session';
import { showFacebookPost } from './facebook-post';

install();
const { answers } = await import('../../../lib/overlay/features/page-commands');

const ADDRESS = 'https://scontent.fbcdn.net/x.jpg';
const session = aSession(facebook, facebookPage);
const picture = (): HTMLElement => document.querySelector(`img[src="${ADDRESS}"]`) as HTMLElement;
const isVisible = (): boolean => getComputedStyle(picture()).visibility === 'visible';
const step = (which: WalkStep) => answers['page.walk']({ step: which }, session);
const walked = async (which: WalkStep): Promise<Walked> => {
  const reply = await step(which);
  if ('error' in reply) throw new Error(reply.error);
  return reply;
};

let shield: 'none' | 'safe' | 'unsafe';
let covered: (item: FoundItem) => boolean;
let asked: WalkStep[];

beforeEach(() => {
  showFacebookPost();
  extension.forget();
  shield = 'none';
  covered = () => false;
  asked = [];
  const walker: PageWalker = (which) => {
    asked.push(which);
    return Promise.resolve({ to: 600, of: 600, atEnd: true, hidden: ['uppsikt-control'] });
  };
  const covering: Partial<Covering> = {
    shield: () => shield,
    isCovered: (item) => covered(item),
    made: () => 0,
    title: () => '',
  };
  Object.assign(globalThis, { uppsiktWalker: walker, uppsiktCover: () => covering });
  Object.defineProperty(document, 'fonts', { value: { status: 'loaded' }, configurable: true });
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 300, 100);
});

describe('a page that is walked for a snapshot', () => {
  it('reads what stands there, and hides unseen pictures until the end', async () => {
    const { items, unseen, hidden } = await walked('begin');
    expect(items.length).toBeGreaterThan(0);
    expect(isVisible()).toBe(false);
    expect(JSON.stringify(items)).not.toContain('x.jpg');
    expect(unseen).toBeGreaterThan(0);
    expect(hidden).toContain('bilder som inte hade setts');
    await step('end');
    expect(isVisible()).toBe(true);
    expect(asked).toEqual(['begin', 'end']);
  });

  it('counts covered items, once each, and reads nothing of them', async () => {
    covered = () => true;
    await walked('begin');
    const { items, leftOut } = await walked('next');
    expect(items).toEqual([]);
    expect(leftOut).toBe(new Set(facebook.findItems(document).map(({ ref }) => itemKey(ref))).size);
    await step('end');
  });

  it('answers nothing where something that must not be saved is visible', async () => {
    shield = 'unsafe';
    expect(await step('begin')).toMatchObject({ forbidden: true });
    await step('end');
    expect(isVisible()).toBe(true);
  });

  it('answers nothing where an unseen picture stays visible', async () => {
    const image = picture();
    image.style.setProperty = () => undefined;
    expect(await step('begin')).toMatchObject({ error: expect.stringContaining('kunde inte döljas') as string });
    await step('end');
  });

  it('does not read items of unregistered threads', async () => {
    const others = aSession(facebook, facebookPage, { registeredOf: () => null });
    expect(await answers['page.walk']({ step: 'begin' }, others)).toMatchObject({ items: [] });
    await answers['page.walk']({ step: 'end' }, others);
  });

  it('takes no step of a snapshot that has not begun', async () => {
    expect(await step('next')).toMatchObject({ error: expect.any(String) as string });
    expect(asked).toEqual([]);
  });
});
