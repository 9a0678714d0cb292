/**
 * Finds possible personal data in the registered items in view and underlines it. In memory only: nothing is stored or
 * sent. Kept cheap for the page: an item is read when it comes into view or has changed, for a few milliseconds per
 * frame, and positions are computed only while something is underlined.
 */
import { findIndicators, mayHoldIndicators } from '../../assessment/indicators/find-indicators';
import type { Finding } from '../../assessment/indicators/finding';
import type { FoundItem } from '../../platforms/contract';
import { textNodesOf } from '../../platforms/text-nodes';
import type { PiecedText } from '../../platforms/dom/text-pieces';
import type { Look, Session } from '../session';
import { describeControl } from './control-label';
import { underlineLayer } from './underline-layer';

/** The findings in an item's text at the time it was read. */
export interface Marked {
  item: FoundItem;
  read: PiecedText & { roots: Element[] };
  findings: Finding[];
}

/** Milliseconds per frame. */
const BUDGET = 4;

export function followItems(session: Session): void {
  const inView = new Set<Element>();
  const unread = new Set<Element>();
  const watched = new WeakSet<Element>();
  const marked = new Map<Element, Marked>();
  const layer = underlineLayer(session.signal);
  let frame = 0;

  const work = (): void => {
    frame = 0;
    const until = performance.now() + BUDGET;
    for (const element of [...unread]) {
      if (!inView.has(element)) continue;
      if (performance.now() > until) break;
      unread.delete(element);
      const found = look(session, element);
      if (found === null) marked.delete(element);
      else marked.set(element, found);
      const control = session.controls.get(element);
      if (control !== undefined) describeControl(control, found?.findings ?? []);
    }
    for (const element of marked.keys()) if (!session.controls.has(element)) marked.delete(element);
    layer.draw([...marked.values()].filter(({ item }) => inView.has(item.element)));
    if ([...unread].some((element) => inView.has(element))) later();
  };
  const later = (): void => {
    if (frame === 0 && !session.signal.aborted) frame = requestAnimationFrame(work);
  };
  /** After scrolling or resizing, positions must be recomputed only if something is underlined. */
  const moved = (): void => {
    if (marked.size > 0) later();
  };

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inView.add(target);
      else inView.delete(target);
    }
    if (marked.size > 0 || [...inView].some((element) => unread.has(element))) later();
  });
  const tell = ({ ours: read }: Pick<Look, 'ours'>): void => {
    for (const { element } of read) {
      unread.add(element);
      if (watched.has(element)) continue;
      watched.add(element);
      observer.observe(element);
    }
    if (marked.size > 0 || read.some(({ element }) => inView.has(element))) later();
  };

  session.lookers.add(tell);
  tell({ ours: [...session.controls.values()].map(({ item }) => item) });
  document.addEventListener('scroll', moved, { capture: true, passive: true, signal: session.signal });
  window.addEventListener('resize', moved, { passive: true, signal: session.signal });
  session.signal.addEventListener('abort', () => {
    session.lookers.delete(tell);
    cancelAnimationFrame(frame);
    observer.disconnect();
  });
}

/** Null if nothing is found. Takes the item from its control: a reused node holds another item. */
function look(session: Session, element: Element): Marked | null {
  const item = session.controls.get(element)?.item;
  // The element's text includes the item's text. If it holds no candidates, the text nodes are not searched.
  if (item === undefined || !mayHoldIndicators(element.textContent ?? '')) return null;
  const read = textNodesOf(session.platform.manifest.id, item);
  const findings = findIndicators(read.text);
  return findings.length === 0 ? null : { item, read, findings };
}
