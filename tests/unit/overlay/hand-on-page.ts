/**
 * A hand on the page, as the browser gives its events to the first in line (lib/overlay/guards/first-in-line). jsdom
 * can make no trusted event, so ours are told that it is one.
 */
type Make = new (type: string, init?: EventInit) => Event;

/** What stands before the page's own scripts. */
let hears: (event: Event) => void = () => undefined;

/** To be called once the scripts are there: each set of them listens anew. */
export function standFirst(hearFirst: (view: Window) => void): void {
  const view = { addEventListener: (_type: string, ear: (event: Event) => void) => (hears = ear) };
  hearFirst(view as unknown as Window);
}

/** @returns whether the page was kept from it */
export function heard(target: Element, Kind: Make, type: string, init: object, isTrusted = true): boolean {
  let isStopped = false;
  const given = (name: string): unknown => (name in init ? (init as Record<string, unknown>)[name] : false);
  const path: Element[] = [];
  for (let at: Element | null = target; at !== null; at = at.parentElement) path.push(at);
  const event: unknown = Object.create(new Kind(type, init), {
    type: { value: type },
    isTrusted: { value: isTrusted },
    detail: { value: 'detail' in init ? init.detail : 0 },
    button: { value: 'button' in init ? init.button : 0 },
    ...Object.fromEntries(
      ['key', 'keyCode', 'shiftKey', 'ctrlKey', 'metaKey', 'altKey', 'isComposing', 'repeat', 'timeStamp'].map(
        (name) => [name, { value: given(name) }],
      ),
    ),
    composedPath: { value: () => path },
    preventDefault: { value: () => undefined },
    stopImmediatePropagation: { value: () => (isStopped = true) },
  });
  hears(event as Event);
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
