/**
 * What reaches the controls of a page while it is being driven, down to the first touch of the pointer: a page may act
 * on any of it.
 */

export interface Touched {
  /** 'mousedown Radera', in the order in which it came. */
  events: string[];
}

/** Also says when a control is touched, before the click can come. */
export function eventsOn(
  root: Document,
  name: (target: Element) => string,
  onDown: (control: string) => void = () => undefined,
): Touched {
  const touched: Touched = { events: [] };
  for (const type of ['pointerover', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    root.addEventListener(
      type,
      ({ target }) => {
        const control = name(target as Element);
        touched.events.push(`${type} ${control}`);
        if (type === 'mousedown') onDown(control);
      },
      true,
    );
  }
  return touched;
}

export const touchedAtAll = ({ events }: Touched, control: string): boolean =>
  events.some((event) => event.endsWith(` ${control}`));
export const clicked = ({ events }: Touched, control: string): boolean => events.includes(`click ${control}`);
