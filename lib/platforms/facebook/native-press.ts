/**
 * What a press on Facebook's own controls would do. Menus are appended at the end of the page; the expanded button
 * shows whose menu it is.
 */
import { CONFIRMATIONS, type Intention } from '../../domain/act';
import type { FoundItem, LearntLabels } from '../contract';
import { ANYBODY } from '../dom/says-words';
import type { NativePress, PressEnv } from '../native-press';
import { isHarmless } from './harmless-words';
import { holdsItem, itemAround, itemAt } from './items';
import { guessIntention, labelsOf, means } from './meaning';
import { mayBeMenuOf, menuButtonOf } from './menu-button';
import { nameOf } from './name-of';
import { gate, menuButton } from './selectors';
import { textRootsOf } from './text-of';

export function readPress(root: Document, target: Element, env: PressEnv): NativePress {
  const { learnt, lastMenu, past } = env;
  const entry = target.closest(gate.menuItem);
  if (entry !== null && entry.closest(gate.menu) !== null) {
    const labels = past === undefined ? labelsOf(entry) : [...past.said, ...(entry.isConnected ? [] : labelsOf(entry))];
    const harmless = labels.some(isHarmless);
    return {
      kind: 'entry',
      ...(past === undefined ? whoseMenu(root, lastMenu) : { item: lastMenu, elsewhere: false }),
      label: labels.find((label) => !label.includes('\n')) ?? labels[0] ?? '',
      intention: intentionOf(labels, learnt, harmless),
      harmless,
    };
  }
  const button = target.closest(menuButton.selector);
  const item = button === null ? undefined : itemAround(root, button);
  if (item !== undefined && menuButtonOf(item.element) === button) return { kind: 'menu', item };
  return readBeside(root, target, env) ?? readAnswer(root, target, env);
}

const BUTTON = '[role="button"], button';
/** The intentions that remove something. No other button beside a comment has such words. */
const BESIDE: readonly (Intention | null)[] = ['delete', 'hide', 'ban', 'trash', 'spam'];

/**
 * Buttons outside menus: the quick way to hide, beside a comment, and the button to ban, beside a hidden one. Matches
 * whole labels only: the 'Stäng av ljud' of a film bans nobody.
 */
function readBeside(root: Document, target: Element, { learnt, isAsked, past }: PressEnv): NativePress | null {
  const control = past?.path.find((each) => each.matches(BUTTON)) ?? target.closest(BUTTON);
  if (control === null || isAsked === true || control.closest('form') !== null) return null;
  const path = past?.path.slice(past.path.indexOf(control)) ?? [];
  if (path.some((each) => each.matches('form'))) return null;
  const labels = past?.said ?? labelsOf(control);
  const mayTakeAway = (label: string): boolean => BESIDE.includes(guessIntention(label, learnt, ANYBODY).guess);
  const item = labels.some(mayTakeAway) ? itemOf(root, control, path) : undefined;
  if (item === undefined || item.ref.kind === 'post') return null;
  const name = nameOf(item);
  const folds = foldsInside(control, item, path);
  for (const label of labels) {
    const { guess } = guessIntention(label, learnt, name);
    if (BESIDE.includes(guess) && !(folds && guess === 'hide'))
      return { kind: 'entry', item, elsewhere: false, label, intention: guess, harmless: false, standsAlone: true };
  }
  return null;
}

/** The item around the control. For a press in the past, its recorded path, because the control may be gone. */
function itemOf(root: Document, control: Element, path: readonly Element[]): FoundItem | undefined {
  for (const each of path) {
    const item = itemAt(root, each);
    if (item !== undefined) return item;
  }
  return path.length > 0 ? undefined : itemAround(root, control);
}

/**
 * 'Dölj' also folds an opened text, a translation or a preview. A folding button has `aria-expanded` or is in the
 * comment's text; the quick way to hide is neither.
 */
const foldsInside = (control: Element, item: FoundItem, path: readonly Element[]): boolean =>
  control.hasAttribute('aria-expanded') ||
  textRootsOf(item).some((words) => words.contains(control) || path.includes(words));

function readAnswer(root: Document, target: Element, { learnt, isAwaited, isAsked }: PressEnv): NativePress {
  const control = target.closest(BUTTON);
  const dialog = control?.closest(gate.dialog) ?? null;
  if (control === null || dialog === null) return { kind: 'none' };
  const labels = labelsOf(control);
  const label = labels.find((words) =>
    CONFIRMATIONS.some((intention) => means(words, intention, learnt, ANYBODY) !== null),
  );
  if (label !== undefined) return { kind: 'confirm', label };
  if (isAwaited !== true || labels.some((words) => means(words, 'cancel', learnt, ANYBODY) !== null))
    return { kind: 'none' };
  // A post in a dialog is no question. A dialog that is known as a question may show the item that it is about.
  return isAsked === true || !holdsItem(root, dialog) ? { kind: 'answer', label: labels[0] ?? '' } : { kind: 'none' };
}

/**
 * The intention of an entry. A whole known label comes first, because it may begin like one that names a person: 'Stäng
 * av kommentarer' does not ban somebody called 'kommentarer'.
 */
function intentionOf(labels: string[], learnt: LearntLabels | null, harmless: boolean): Intention | null {
  const whole = labels.flatMap((label) => guessIntention(label, learnt, null).guess ?? []);
  const ofSomebody = harmless ? [] : labels.flatMap((label) => guessIntention(label, learnt, ANYBODY).guess ?? []);
  return whole[0] ?? ofSomebody[0] ?? null;
}

/**
 * Whose menu is open. Sort menus and the page's own menus have expanded buttons too; then the last item's menu is not
 * meant.
 */
function whoseMenu(
  root: Document,
  lastMenu: FoundItem | null,
): Pick<NativePress & { kind: 'entry' }, 'item' | 'elsewhere'> {
  const expanded = [...root.querySelectorAll(`${menuButton.selector}[aria-expanded="true"]`)];
  if (expanded.length === 0) return { item: lastMenu, elsewhere: false };
  const items = expanded.flatMap((button) => {
    const item = itemAround(root, button);
    return item !== undefined && mayBeIts(item, button) ? [item] : [];
  });
  return { item: items.length === 1 ? (items[0] ?? null) : null, elsewhere: items.length === 0 };
}

/**
 * Whether the button opens the item's own menu. If several could, all of them count, because the official pressed one.
 */
function mayBeIts({ element }: FoundItem, button: Element): boolean {
  const own = menuButtonOf(element);
  return own === undefined ? mayBeMenuOf(element).includes(button) : own === button;
}
