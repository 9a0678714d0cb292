/**
 * The marks pinned, hidden and edited: from what is drawn in the comment's own elements, and from the page's data about
 * the same comment. See youtube.design.md, 'Fields'.
 */
import { shownAge } from '../../domain/shown-age';
import type { FoundItem } from '../contract';
import type { Sign, Signs } from '../dom/marks';
import { readText } from '../dom/read-text';
import { intentionOfLabel, pageLanguage } from './labels';
import { allWithin, firstOf, menuButtons, pinnedPlace, studioComment, texts, times, within } from './selectors';
import { isRecord } from '../../util/is-record';

/** @param said the page data about the comment */
export function signsOf(item: FoundItem, said: unknown): Signs {
  const data = aboutThis(item, said);
  return {
    pinned: [
      { says: badgeIn(item.element), by: 'pinned badge', from: 'page', leansOn: 'id' },
      { says: data?.['pinned'] === true ? true : null, by: 'page data', from: 'data', leansOn: 'data' },
    ],
    // Neither a watch page nor its data says whether others can see a comment.
    hidden: [{ says: approveIn(item.element), by: 'a button that publishes it', from: 'page', leansOn: 'label' }],
    edited: editedSigns(item, data),
  };
}

/** Elements are re-used, so only data about this id counts. */
function aboutThis({ ref }: FoundItem, said: unknown): Record<string, unknown> | null {
  return ref.id !== null && isRecord(said) && said['id'] === ref.id ? said : null;
}

/**
 * Every comment has an element for the badge. In a comment that is not pinned it is empty (seen). Hidden content in it
 * belongs to a comment that the element showed before, so it proves nothing.
 */
function badgeIn(element: Element): boolean | null {
  const place = within(element, pinnedPlace);
  if (place === null) return null;
  const inside = [...place.children];
  if (inside.length === 0 && readText(place) === '') return false;
  const isShown = !place.hasAttribute('hidden') && inside.some((each) => !each.hasAttribute('hidden'));
  return isShown ? true : null;
}

/**
 * In Studio, a held row has a button that publishes it (a guess: no capture shows one). Without such a button nothing
 * is known: the action may only be in the menu.
 */
function approveIn(element: Element): boolean | null {
  if (!element.matches(studioComment)) return null;
  const language = pageLanguage(element.ownerDocument);
  const apart = [texts, menuButtons].flatMap((strategies) => firstOf(element, strategies)?.element ?? []);
  const isApprove = (control: Element): boolean =>
    control.closest('[hidden]') === null &&
    !apart.some((part) => part.contains(control)) &&
    [readText(control), control.getAttribute('aria-label') ?? ''].some(
      (label) => intentionOfLabel(label, ['unhide', 'hide', 'delete'], language, null, null) === 'unhide',
    );
  return allWithin(element, 'button, [role="button"]').some(isApprove) ? true : null;
}

function editedSigns({ element }: FoundItem, data: Record<string, unknown> | null): Sign[] {
  const language = element.ownerDocument.documentElement.lang || null;
  const published = data?.['published'];
  const found = firstOf(element, times);
  // No capture shows whether Studio writes this mark at all, so there only a yes is trusted.
  const believed = (says: boolean | null): boolean | null => (element.matches(studioComment) && !says ? null : says);
  const inData = typeof published === 'string' ? saysEdited(published, language) : null;
  const drawn = found === undefined ? null : saysEdited(readText(found.element), language);
  return [
    { says: believed(inData), by: 'page data', from: 'data', leansOn: 'data' },
    {
      says: believed(drawn),
      by: 'bracket after the time',
      from: 'page',
      leansOn: found?.strategy.leansOn ?? 'none',
    },
  ];
}

/** Cache: the same times recur in a thread. */
const judged = new Map<string, boolean | null>();
const MOST_JUDGED = 500;

/**
 * Text in brackets after a time means that the comment was edited, in any language. Without brackets, only text that is
 * an age and nothing more means that it was not.
 *
 * @example saysEdited('för 1 dag sedan (redigerad)', 'sv') // true
 */
export function saysEdited(time: string, language: string | null): boolean | null {
  const key = `${language ?? ''} ${time}`;
  const known = judged.get(key);
  if (known !== undefined) return known;
  if (judged.size >= MOST_JUDGED) judged.clear();
  const says = /[(（][^)）]*\p{L}[^)）]*[)）]\s*$/u.test(time)
    ? true
    : shownAge(time, language) === null
      ? null
      : false;
  judged.set(key, says);
  return says;
}
