/**
 * Reads the text of a comment as it is drawn. If a translation is drawn instead, the author's own text is taken from
 * the page's data, provided that the data has the same id.
 */
import { normaliseText } from '../../domain/normalise-text';
import type { FieldTrace, ItemReading } from '../../domain/item';
import { saysOther } from '../dom/other-words';
import { readWords } from '../dom/read-text';
import { holdsTwo } from './items';
import { clamped, firstOf, readMore, shownTranslation, texts, within } from './selectors';
import { isRecord } from '../../util/is-record';

/** @param said the page's data about the element, which may have been re-used for another comment since */
export function readBody(element: Element, id: string | null, said: unknown, trace: FieldTrace[]): ItemReading['text'] {
  const found = holdsTwo(element) ? undefined : firstOf(element, texts);
  trace.push({ field: 'text', strategy: found?.strategy.name ?? 'none', leansOn: found?.strategy.leansOn ?? 'none' });
  const raw = found === undefined ? '' : readWords(found.element);
  const translated = within(element, shownTranslation) !== null;
  const data = isRecord(said) && id !== null && said['id'] === id ? said['text'] : undefined;
  return {
    raw,
    normalised: normaliseText(raw),
    truncated: isClamped(element),
    ...(translated ? { translated } : {}),
    ...(typeof data === 'string' && saysOther(raw, data) ? { original: data } : {}),
  };
}

const isClamped = (element: Element): boolean => {
  const expander = within(element, clamped);
  return expander !== null && within(expander, readMore) !== null;
};
