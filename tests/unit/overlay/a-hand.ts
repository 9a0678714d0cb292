/** A press as the browser gives it to the first in line (entrypoints/guards/first-in-line), and then to the page. */

type Make = new (type: string, init?: EventInit) => Event;
/** What stands before the page's own scripts. */
let hear: (event: Event) => void = () => undefined;
/** The window that the first in line listens on. */
export const hears = {
  addEventListener: (_type: string, ear: (event: Event) => void) => (hear = ear),
} as unknown as Window;

/** jsdom can make no trusted event, so ours are told that it is one. */
function heard(target: Element, Kind: Make, type: string, init: object, isTrusted: boolean): boolean {
  let isStopped = false;
  const event: unknown = Object.create(new Kind(type, init), {
    type: { value: type },
    isTrusted: { value: isTrusted },
    detail: { value: 'detail' in init ? init.detail : 0 },
    ...Object.fromEntries(
      ['key', 'ctrlKey', 'metaKey', 'altKey', 'isComposing', 'repeat', 'timeStamp'].map((name) => [
        name,
        { value: name === 'key' && 'key' in init ? init.key : false },
      ]),
    ),
    composedPath: { value: () => [target] },
    preventDefault: { value: () => undefined },
    stopImmediatePropagation: { value: () => (isStopped = true) },
  });
  hear(event as Event);
  return isStopped;
}

/**
 * @param meanwhile what happens between the first part of the press and the next
 * @returns whether the page was kept from every part of the press; what was not kept from it, it hears
 */
export function press(
  target: Element,
  by: 'mouse' | 'key' | 'tool' = 'mouse',
  isTrusted = true,
  meanwhile: () => void = () => undefined,
): boolean {
  const parts: [Make, string, object][] =
    by === 'mouse'
      ? ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'].map((type) => [MouseEvent, type, { detail: 1 }])
      : by === 'key'
        ? [
            [KeyboardEvent, 'keydown', { key: 'Enter' }],
            [KeyboardEvent, 'keyup', { key: 'Enter' }],
            [MouseEvent, 'click', { detail: 0 }],
          ]
        : [[MouseEvent, 'click', { detail: 0 }]];
  const stopped = parts.map(([Kind, type, init], index) => {
    if (index === 1) meanwhile();
    return heard(target, Kind, type, init, isTrusted);
  });
  if (stopped.at(-1) === false) target.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  return stopped.every(Boolean);
}
