/**
 * Records every event that reaches a page's controls while the adapter drives it, from the first pointer event. A page
 * may react to any of them.
 */

export interface Touched {
  /** For example 'mousedown Radera', in order of arrival. */
  events: string[];
}

/** Records the events. Also calls back when a control is touched, before its click. */
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
