/**
 * A trusted press for our takers (lib/overlay/guards/first-in-line): jsdom cannot make a trusted event.
 * @returns whether a taker kept it from the page
 */
export function press(type: 'keydown' | 'keyup' | 'pointerdown', key = '', isTrusted = true): boolean {
  const event: unknown = Object.create(new KeyboardEvent('keydown'), {
    type: { value: type },
    key: { value: key },
    isTrusted: { value: isTrusted },
    isComposing: { value: false },
    preventDefault: { value: () => undefined },
    stopImmediatePropagation: { value: () => undefined },
  });
  const { uppsiktTakers } = globalThis as { uppsiktTakers?: Set<(event: Event) => boolean> };
  return [...(uppsiktTakers ?? [])].some((taker) => taker(event as Event));
}
