/**
 * A trusted press on the page, as the browser gives its events to the first listener
 * (lib/overlay/guards/first-in-line). jsdom cannot make a trusted event, so the listener gets a copy that says it is.
 */
type Make = new (type: string, init?: EventInit) => Event;

/** The listener ahead of the page's own scripts. */
let listener: (event: Event) => void = () => undefined;

/** Call once the scripts are imported: each fresh set listens again. */
export function standFirst(hearFirst: (view: Window) => void): void {
  const view = { addEventListener: (_type: string, ear: (event: Event) => void) => (listener = ear) };
  hearFirst(view as unknown as Window);
}

/** @returns whether the event was kept from the page */
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
  listener(event as Event);
  return isStopped;
}

/**
 * @param meanwhile runs between the first event of the press and the next
 * @returns whether every event of the press was kept from the page; a click that was not is dispatched to it
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
