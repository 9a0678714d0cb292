/**
 * Pinned, hidden, edited. What is drawn in the comment's own places, and what the page's own data says of this very
 * comment; see youtube.design.md, 'Fields'.
 */
import { shownAge } from '../../domain/shown-age';
import type { FoundItem } from '../contract';
import type { Sign, Signs } from '../dom/marks';
import { readText } from '../dom/read-text';
import { intentionOfLabel, pageLanguage } from './labels';
import { allWithin, firstOf, menuButtons, pinnedPlace, studioComment, texts, times, within } from './selectors';
import { isRecord } from '../../util/is-record';

/** @param said the page's own answer about the comment */
export function signsOf(item: FoundItem, said: unknown): Signs {
  const data = aboutThis(item, said);
  return {
    pinned: [
      { says: badgeIn(item.element), by: 'pinned badge', from: 'page', leansOn: 'id' },
      { says: data?.['pinned'] === true ? true : null, by: 'page data', from: 'data', leansOn: 'data' },
    ],
    // Neither a watch page nor its data says that others do not see a comment.
    hidden: [{ says: approveIn(item.element), by: 'a button that publishes it', from: 'page', leansOn: 'label' }],
    edited: editedSigns(item, data),
  };
}

/** Elements are bound anew: only what is about this very id counts. */
function aboutThis({ ref }: FoundItem, said: unknown): Record<string, unknown> | null {
  return ref.id !== null && isRecord(said) && said['id'] === ref.id ? said : null;
}

/**
 * Every comment has a place for the badge, also one that is not pinned: it stands there empty (seen). What stands in it
 * hidden is of a comment that the element showed before, so it says nothing.
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
 * A row of Studio that is held has what publishes it (a guess: nobody has shown one). Without such a button nothing is
 * said: it may stand in the menu alone.
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
  // Whether Studio writes it at all nobody has seen: there only a yes is believed.
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

/** A thread repeats its times. */
const judged = new Map<string, boolean | null>();
const MOST_JUDGED = 500;

/**
 * What stands in brackets after a time says that the comment was edited, in any language. Without brackets only words
 * that are an age and nothing more say that it was not.
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
