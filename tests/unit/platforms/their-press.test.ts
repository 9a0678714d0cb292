/** Which item a press belongs to, on a button of a dialog that the page reuses. */
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import type { ItemRef } from '../../../lib/domain/item';
import { frameBefore, rememberFrame, rememberPress, type Frame } from '../../../lib/platforms/dom/frame';
import { rememberHandPress, rememberTheirPress } from '../../../lib/platforms/dom/hand-press';

const ref: ItemRef = {
  platform: 'youtube',
  kind: 'comment',
  id: 'A',
  postId: 'p',
  parentId: null,
  handle: 'h',
};

/** Returns when the press was noted as the item's. `happens` runs between the pointing and the press. */
async function pressedAfter(happens: (dialog: Element, button: Element) => void): Promise<number | null | undefined> {
  const { document: root } = new JSDOM('<div><div id="dialog"><button>Ta bort</button></div></div>').window;
  const [dialog, button] = [root.getElementById('dialog'), root.querySelector('button')];
  if (dialog === null || button === null) throw new Error('there is no dialog');
  const add = button.addEventListener.bind(button);
  // jsdom cannot make a trusted press: listeners added here receive each event as trusted.
  button.addEventListener = (type: string, heard: EventListenerOrEventListenerObject, options?: object) =>
    add(
      type,
      (event) => typeof heard === 'function' && heard(Object.create(event, { isTrusted: { value: true } }) as Event),
      options,
    );
  const frame = { place: '/', sorting: null, said: null, fallsAtOnce: false, level: ['A'], openers: 0 };
  rememberFrame(root, ref, { frame, takes: [], copies: 1, around: null });
  const never = new Promise<void>(() => undefined);
  rememberTheirPress(root, ref, button, {
    clock: { now: () => 5, wait: () => never },
    signal: new AbortController().signal,
    isAbsent: () => false,
    element: () => root.body,
    frame: () => frame,
  });
  happens(dialog, button);
  await Promise.resolve();
  dialog.removeAttribute('aria-hidden');
  if (!button.isConnected) dialog.append(button);
  button.click();
  return frameBefore(root, ref)?.pressedAt;
}

it('a press belongs to the item while its question is shown', async () => {
  expect(await pressedAfter(() => undefined)).toBe(5);
});

it('a press belongs to another item when the dialog was hidden meanwhile, or the button removed', async () => {
  expect(await pressedAfter((dialog) => dialog.setAttribute('aria-hidden', 'true'))).toBeNull();
  expect(await pressedAfter((_, button) => button.remove())).toBeNull();
});

/**
 * Returns when the press was noted, after the given changes of the page and looks at it; null where it explains
 * nothing.
 */
async function notedAfter(
  happens: (page: { list: (ids: string[]) => Promise<void>; look: () => void; end: () => void }) => Promise<void>,
): Promise<number | null | undefined> {
  const { document: root } = new JSDOM('<ul></ul>').window;
  const ids = (): string[] => [...root.querySelectorAll('li')].map((row) => row.id);
  const frame = (): Frame => ({ place: '/', sorting: null, said: null, fallsAtOnce: false, level: ids(), openers: 0 });
  const list = async (now: string[]): Promise<void> => {
    const rows = now.map((id) => Object.assign(root.createElement('li'), { id }));
    root.querySelector('ul')?.replaceChildren(...rows);
    // Wait for the page's next task: by then the observers have seen the change.
    await new Promise((resolve) => setImmediate(resolve));
  };
  await list(['B', 'A', 'C']);
  rememberFrame(root, ref, { frame: frame(), takes: [], copies: 1, around: null });
  let end = (): void => undefined;
  const wait = (): Promise<void> => new Promise((resolve) => (end = resolve));
  rememberHandPress(root, ref, {
    clock: { now: () => 5, wait },
    signal: new AbortController().signal,
    isAbsent: () => !ids().includes('A'),
    element: () => root.getElementById('A'),
    frame,
  });
  await happens({ list, look: () => rememberPress(root, ref, null), end: () => end() });
  await new Promise((resolve) => setImmediate(resolve));
  return frameBefore(root, ref)?.pressedAt;
}

it('a press explains that the item left where it left alone', async () => {
  expect(await notedAfter(({ list }) => list(['B', 'C']))).toBe(5);
});

it.each<[string, Parameters<typeof notedAfter>[0]]>([
  [
    'the whole list left with it and came back without it',
    async ({ list }) => {
      await list([]);
      await list(['B', 'C']);
    },
  ],
  [
    'what stood beside it left with it and came back',
    async ({ list }) => {
      await list(['C']);
      await list(['B', 'C']);
    },
  ],
  [
    'it had been seen standing there since',
    async ({ list, look }) => {
      look();
      await list(['B', 'C']);
    },
  ],
  [
    'it stood there still when the platform’s answer was long over',
    async ({ list, end }) => {
      end();
      await list(['B', 'A', 'C']);
      await list(['B', 'C']);
    },
  ],
])('explains nothing where %s', async (_what, happens) => {
  expect(await notedAfter(happens)).toBeNull();
});
