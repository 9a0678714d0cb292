/**
 * The flows under way when the page was opened. The list itself is in the adapter script, which is loaded for it only
 * if there is something to show.
 */
import type { FlowLine } from '../../domain/under-way';
import { onceAPage } from '../../platforms/dom/once-a-page';
import type { Session } from '../session';
import { bring } from './late-feature';

type Show = (session: Session, lines: FlowLine[]) => void;
const state = onceAPage<{ show?: Show; newer: WeakSet<Session> }>('uppsiktUnderWay', () => ({ newer: new WeakSet() }));

/** Called by the adapter script, once per document. */
export const listUnderWay = (show: Show): void => void (state.show = show);

/** A newer list has arrived since the page was opened; the initial one must not replace it. */
export const listIsNewer = (session: Session): void => void state.newer.add(session);

export function underWayAtStart(session: Session, lines: FlowLine[]): void {
  if (lines.length === 0) return;
  // What cannot be shown now is not marked as reported, and is shown at the next visit.
  void bring('adapter')
    .then(() => (state.newer.has(session) ? undefined : state.show?.(session, lines)))
    .catch((error: unknown) => console.error('Uppsikt under way', error));
}
