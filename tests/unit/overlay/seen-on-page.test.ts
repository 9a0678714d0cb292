// @vitest-environment jsdom
/**
 * The page's side of pictures that were not seen before the press: they are in no text or markup that leaves the page,
 * and invisible while the item is photographed. jsdom loads no picture, so none counts as seen here unless it is
 * included.
 */
import { webcrypto } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../lib/overlay/session';
import type { Placer } from '../../../lib/capture/placing/place-item';
import type { Drawing } from '../../../lib/capture/rendered/draw-element';
import type { Placed, PlaceStep } from '../../../lib/messaging/page-commands';
import type { FoundItem } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { structureReaders } from '../../../lib/platforms/registry';
import { facebookPage } from '../../commands/setup/practice-register';
import { anEnv } from '../../contract/facebook-env';
import { extension, install } from '../background/an-extension';
import { showFacebookPost } from './facebook-post';

install();
// A page over https can hash; jsdom's window cannot.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
const { answers } = await import('../../../lib/overlay/features/page-commands');

const ADDRESS = 'https://scontent.fbcdn.net/x.jpg';
const session = {
  platform: facebook,
  signal: new AbortController().signal,
  registeredOf: () => facebookPage,
  controls: new Map(),
  lookers: new Set(),
  sight: null,
  actEnv: () => anEnv({}),
} as unknown as Session;

const post = (): FoundItem => facebook.findItems(document).find(({ ref }) => ref.kind === 'post') as FoundItem;
const picture = (): HTMLElement => document.querySelector(`img[src="${ADDRESS}"]`) as HTMLElement;
const settle = (unseen: 'leave' | 'take-along') => answers['pictures.settle']({ ref: post().ref, unseen }, session);
const isVisible = (): boolean => getComputedStyle(picture()).visibility === 'visible';

beforeEach(() => {
  showFacebookPost();
  extension.forget();
  Object.assign(globalThis, { uppsiktStructure: structureReaders });
  Object.defineProperty(document, 'fonts', { value: { status: 'loaded' }, configurable: true });
});

describe('what leaves the page of a picture', () => {
  const captured = (): Promise<unknown> => answers['item.capture']({ ref: post().ref }, session);

  it('is neither its address nor its text when it was not seen, in the reading and in the markup', async () => {
    await settle('leave');
    const found = await captured();
    expect(JSON.stringify(found)).not.toMatch(/x\.jpg|bild av vatten/);
    expect(found).toMatchObject({ reading: { media: [{ kind: 'image', url: null, alt: null, seen: 'no' }] } });
  });

  it('is all of it when the official includes it', async () => {
    await settle('take-along');
    const found = await captured();
    expect(found).toMatchObject({ reading: { media: [{ url: ADDRESS, seen: 'taken-along' }] } });
    expect((found as { html: string }).html).toContain(ADDRESS);
  });
});

describe('a screenshot', () => {
  const stands: Omit<Placed, 'text'> = {
    rect: { x: 0, y: 0, width: 10, height: 10 },
    viewport: { width: 100, height: 100 },
    scroll: { x: 0, y: 0 },
    area: { top: 0, bottom: 100 },
    fits: true,
    cutAtTheSide: false,
    tooWide: false,
    pixelRatio: 1,
    address: '',
    hidden: ['uppsikt-control'],
  };
  const place = (step: PlaceStep) => answers['picture.place']({ ref: post().ref, step, from: 0 }, session);
  beforeEach(async () => {
    const placer: Placer = (_step, _from, host) => {
      const found = host.find();
      return Promise.resolve('error' in found ? found : { ...stands, text: found.text });
    };
    Object.assign(globalThis, { uppsiktPlace: placer });
    await settle('leave');
  });

  it('shows nothing that was not seen, says so, and shows it again at the end', async () => {
    expect(await place('begin')).toMatchObject({ hidden: ['uppsikt-control', 'bilder som inte hade setts'] });
    expect(isVisible()).toBe(false);
    await place('slice');
    expect(isVisible()).toBe(false);
    await place('end');
    expect(isVisible()).toBe(true);
  });

  it('counts one that came meanwhile, so that the frame is thrown away', async () => {
    const made = async (step: PlaceStep): Promise<number | undefined> => ((await place(step)) as Placed).covers?.made;
    const first = (await made('begin')) ?? Number.NaN;
    expect(await made('look')).toBe(first);
    picture().insertAdjacentHTML('afterend', '<img src="https://scontent.fbcdn.net/y.jpg">');
    expect(await made('end')).toBe(first + 1);
  });

  it('gives no further slice when nothing is hidden any more', async () => {
    await place('begin');
    await place('end');
    expect(await place('slice')).toHaveProperty('error');
  });

  it('that is only planned leaves the page as it is', async () => {
    await place('look');
    expect(isVisible()).toBe(true);
  });

  it('shows what is included', async () => {
    await settle('take-along');
    await place('begin');
    expect(isVisible()).toBe(true);
    await place('end');
  });
});

describe('a redrawn picture', () => {
  const drawing: Drawing = {
    png: new Uint8Array([1]),
    width: 1,
    height: 1,
    scale: 1,
    losses: [],
    leftOut: [],
    about: [],
  };
  const render = () => answers['item.render']({ ref: post().ref, transferId: 't' }, session);
  type Draw = (element: Element, fetchImage: (url: string) => Promise<{ dataUrl: string | null }>) => Promise<Drawing>;
  const drawnBy = (draw: Draw): void => void Object.assign(globalThis, { uppsiktDraw: draw });

  it('is drawn without what was not seen, whose file is not fetched', async () => {
    await settle('leave');
    const asked: unknown[] = [];
    extension.background = (message) => {
      asked.push(message);
      return { ok: true, value: { dataUrl: 'data:image/png;base64,HEMLIG', reason: null } };
    };
    let seen: [boolean, string | null | undefined] = [true, ''];
    drawnBy(async (_element, fetchImage) => {
      seen = [isVisible(), (await fetchImage(ADDRESS)).dataUrl];
      return drawing;
    });
    expect(await render()).toMatchObject({ leftOut: ['bilder som inte hade setts'] });
    expect(seen).toEqual([false, expect.not.stringContaining('HEMLIG')]);
    expect(asked).toEqual([]);
    expect(isVisible()).toBe(true);
  });

  it('is dropped when another picture came while it was drawn', async () => {
    await settle('leave');
    drawnBy(() => {
      picture().insertAdjacentHTML('afterend', '<img src="https://scontent.fbcdn.net/y.jpg">');
      return Promise.resolve(drawing);
    });
    expect(await render()).toHaveProperty('error');
    expect(isVisible()).toBe(true);
  });
});
