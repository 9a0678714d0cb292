/**
 * What is under way, as it stood when the page was opened. The list itself comes with the adapter script, and only
 * where there is something in it.
 */
import type { FlowLine } from '../../domain/under-way';
import { onceAPage } from '../../platforms/dom/once-a-page';
import type { Session } from '../session';
import { bring } from './late-feature';

type Show = (session: Session, lines: FlowLine[]) => void;
const the = onceAPage<{ show?: Show; newer: WeakSet<Session> }>('uppsiktUnderWay', () => ({ newer: new WeakSet() }));

/** Called by the adapter script, once a document. */
export const listUnderWay = (show: Show): void => void (the.show = show);

/** A list has come since the page was opened: what stood there then must not come over it. */
export const listIsNewer = (session: Session): void => void the.newer.add(session);

export function underWayAtStart(session: Session, lines: FlowLine[]): void {
  if (lines.length === 0) return;
  // What cannot be shown now is not told, and comes again at the next visit.
  void bring('adapter')
    .then(() => (the.newer.has(session) ? undefined : the.show?.(session, lines)))
    .catch((error: unknown) => console.error('Uppsikt under way', error));
}
