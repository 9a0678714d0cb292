/**
 * Determines what a press on YouTube's own controls would do. The entry's data names the comment it acts on. If it does
 * not, the menu that was pressed last decides.
 */
import { CONFIRMATIONS } from '../../domain/act';
import type { FoundItem, Intention, LearntLabels } from '../contract';
import type { NativePress, PressEnv } from '../native-press';
import { askNow } from '../page-data/ask-now';
import { menuIntentions } from '../dom/known-as-another';
import { readText } from '../dom/read-text';
import { ANYBODY } from '../dom/says-words';
import { isHarmless } from './harmless-words';
import { findItems, itemAt } from './items';
import { intentionOfIcon, intentionOfLabel, pageLanguage } from './labels';
import { pageWord } from './menu';
import {
  anyDialog,
  besideButtons,
  cancelButtons,
  comments,
  confirmButtons,
  confirmDialogs,
  firstOf,
  menuButtons,
  menuEntries,
  menuLayers,
  namedButtons,
  pressable,
} from './selectors';

export function readPress(root: Document, target: Element, env: PressEnv): NativePress {
  const { learnt, lastMenu } = env;
  const entry = target.closest(menuEntries);
  if (entry !== null && entry.closest(menuLayers) !== null)
    return env.past === undefined ? readEntry(root, entry, learnt, lastMenu) : readPastEntry(root, entry, env);
  const path = env.past?.path;
  const comment = closestOf(comments, target, path);
  const menu = comment === null ? undefined : firstOf(comment, menuButtons)?.element;
  const isOn = menu !== undefined && (menu.contains(target) || target.contains(menu) || path?.includes(menu) === true);
  if (comment !== null && isOn) {
    const item = itemAt(root, comment);
    if (item !== undefined) return { kind: 'menu', item };
  }
  const beside = comment === null || env.isAsked === true ? null : readBeside(root, comment, target, env);
  if (beside !== null) return beside;
  const confirm = target.closest(confirmButtons);
  if (confirm !== null && confirm.closest(confirmDialogs) !== null)
    return { kind: 'confirm', label: readText(confirm) };
  return readAnswer(root, target, env);
}

/** @param path for a press that is over: the ancestors at that time */
const closestOf = (selector: string, target: Element, path: readonly Element[] | undefined): Element | null =>
  path === undefined ? target.closest(selector) : (path.find((each) => each.matches(selector)) ?? null);

const TAKES_AWAY: Intention[] = ['delete', 'hide', 'hide-user', 'trash', 'spam'];

/** In Studio, the buttons on a comment that is held for review are outside any menu. Only known labels count. */
function readBeside(root: Document, comment: Element, target: Element, { learnt, past }: PressEnv): NativePress | null {
  const inside = past?.path.slice(0, past.path.indexOf(comment));
  const button = closestOf(besideButtons, target, inside);
  if (button === null || (inside === undefined && !comment.contains(button))) return null;
  // A button that is still on the page may have a new label since the press.
  const names = inside === undefined || !button.isConnected ? namesOf(button) : [];
  for (const label of [...(past?.said ?? []), ...names]) {
    const intention = intentionOfLabel(label, TAKES_AWAY, pageLanguage(root), learnt, null);
    const item = intention === null ? undefined : itemAt(root, comment);
    if (item !== undefined)
      return { kind: 'entry', item, elsewhere: false, label, intention, harmless: false, standsAlone: true };
  }
  return null;
}

/** The pressed element may have no label of its own. Then an element around it or inside it has one. */
function namesOf(button: Element): string[] {
  const all = [button, ...button.querySelectorAll(pressable)];
  const around = (element: Element): Element | null => element.parentElement?.closest(namedButtons) ?? null;
  for (let at = around(button); at !== null; at = around(at)) {
    // An element that contains another button does not name this one.
    if (at.querySelectorAll(pressable).length > 1) break;
    all.push(at);
  }
  return all.flatMap((each) => [
    readText(each),
    ...['aria-label', 'label', 'tooltip-label', 'title'].map((name) => each.getAttribute(name) ?? ''),
  ]);
}

/** A dialog that shows a comment is only read if it is known to be a question. */
function readAnswer(root: Document, target: Element, { learnt, isAwaited, isAsked }: PressEnv): NativePress {
  const button = isAwaited === true ? target.closest(pressable) : null;
  const dialog = button?.closest(anyDialog) ?? null;
  if (button === null || dialog === null || (isAsked !== true && dialog.querySelector(comments) !== null))
    return { kind: 'none' };
  const label = readText(button);
  const says = intentionOfLabel(label, [...CONFIRMATIONS, 'cancel'], pageLanguage(root), learnt, ANYBODY);
  const isCancel = button.closest(cancelButtons) !== null || says === 'cancel';
  return isCancel ? { kind: 'none' } : { kind: 'answer', label };
}

/** YouTube shows the next menu in the same elements, so for an earlier press only the label at that time is known. */
function readPastEntry(root: Document, entry: Element, { learnt, lastMenu, past }: PressEnv): NativePress {
  const label = past?.said.find((said) => said.trim() !== '') ?? (entry.isConnected ? '' : readText(entry));
  if (label === '') return { kind: 'none' };
  const intention = intentionOfLabel(label, menuIntentions, pageLanguage(root), learnt, ANYBODY);
  return { kind: 'entry', item: lastMenu, elsewhere: false, label, intention, harmless: isHarmless(label, null) };
}

function readEntry(
  root: Document,
  entry: Element,
  learnt: LearntLabels | null,
  lastMenu: FoundItem | null,
): NativePress {
  const label = readText(entry);
  const { iconType, commentIds } = pageWord(askNow(root, 'menu-items', entry), label);
  // Label or icon: either is reason enough to ask. Both are only required where something is pressed for the official.
  const intention =
    intentionOfLabel(label, menuIntentions, pageLanguage(root), learnt, ANYBODY) ?? intentionOfIcon(iconType);
  const named =
    commentIds.length === 0
      ? undefined
      : findItems(root).find(({ ref }) => ref.id !== null && commentIds.includes(ref.id));
  const item = named ?? lastMenu;
  // The entry names a comment that is not on the page. Or its page data names none and its label means no known act: it
  // is the video's own menu. The question that such an entry opens is still compared.
  const isNoComments = commentIds.length > 0 || (iconType !== null && intention === null);
  const elsewhere = item === null && isNoComments;
  return { kind: 'entry', item, elsewhere, label, intention, harmless: isHarmless(label, iconType) };
}
