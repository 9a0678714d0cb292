/** Whose press it is that a hand makes on a button of a dialog that the page uses again. */
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import type { ItemRef } from '../../../lib/domain/item';
import { frameBefore, rememberFrame, rememberTheirPress } from '../../../lib/platforms/dom/frame';

const ref: ItemRef = {
  platform: 'youtube',
  kind: 'comment',
  id: 'A',
  postId: 'p',
  parentId: null,
  handle: 'h',
};

/** When the press was noted as the item's; `happens` between the pointing and the press. */
async function pressedAfter(happens: (dialog: Element, button: Element) => void): Promise<number | null | undefined> {
  const { document: root } = new JSDOM('<div><div id="dialog"><button>Ta bort</button></div></div>').window;
  const [dialog, button] = [root.getElementById('dialog'), root.querySelector('button')];
  if (dialog === null || button === null) throw new Error('there is no dialog');
  const add = button.addEventListener.bind(button);
  // jsdom makes no press of a hand: what listens here hears each as one.
  button.addEventListener = (type: string, heard: EventListenerOrEventListenerObject, options?: object) =>
    add(
      type,
      (event) => typeof heard === 'function' && heard(Object.create(event, { isTrusted: { value: true } }) as Event),
      options,
    );
  const frame = { place: '/', sorting: null, said: null, fallsAtOnce: false, level: ['A'], openers: 0 };
  rememberFrame(root, ref, { frame, takes: [], copies: 1, around: null });
  rememberTheirPress(root, ref, button, () => 5);
  happens(dialog, button);
  await Promise.resolve();
  dialog.removeAttribute('aria-hidden');
  if (!button.isConnected) dialog.append(button);
  button.click();
  return frameBefore(root, ref)?.pressedAt;
}

it('is the item’s while its question stands there', async () => {
  expect(await pressedAfter(() => undefined)).toBe(5);
});

it('is another’s when the dialog was hidden meanwhile, or the button taken away', async () => {
  expect(await pressedAfter((dialog) => dialog.setAttribute('aria-hidden', 'true'))).toBeNull();
  expect(await pressedAfter((_, button) => button.remove())).toBeNull();
});
