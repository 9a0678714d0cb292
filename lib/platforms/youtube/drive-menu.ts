/**
 * Drives a comment's own menu on YouTube, one step at a time. The target is looked up again by id before every press.
 * See youtube.design.md.
 */
import { destroys, type Act } from '../../domain/act';
import type { ItemRef } from '../../domain/item';
import { normaliseText } from '../../domain/normalise-text';
import type { RemovalAct } from '../../domain/outcome';
import type { ActEnv, FoundItem } from '../contract';
import { isShown, openLayer } from '../dom/menu';
import { rememberItLeft } from '../dom/frame';
import { rememberTheirPress } from '../dom/hand-press';
import { press, pressEscape } from '../dom/press';
import { rememberQuestion } from '../dom/seen-questions';
import { waitFor } from '../dom/wait-for';
import { authorOf, relocate, textOf, permalinkOf } from './items';
import { openEditor } from './editor';
import { isAnswerTo, pageLanguage } from './labels';
import { chooseEntry, readEntries, shownLayers, type MenuEntry } from './menu';
import { frameNow, leavingOf, rememberNeighbours } from './neighbours';
import {
  cancelButtons,
  confirmButtons,
  confirmDialogs,
  entryPress,
  firstOf,
  menuButtons,
  questionDialogs,
} from './selectors';
import { readText } from '../dom/read-text';

/** Timeouts for a menu or a dialog to open and for a layer to close, in milliseconds. */
const menuTime = 4000;
const dialogTime = 4000;
const closeTime = 1500;
/** Timeout for the platform to respond and the page to show the result, in milliseconds. */
const resultTime = 8000;
/** A hidden user's comment may stay until the page is reloaded. The check afterwards has its own timeout. */
const hiddenTime = 2500;

/** The comment to act on: its id and text as they were when driving began. */
export interface Target {
  item: FoundItem;
  id: string;
  text: string;
  /** The author's name, for labels that contain a person's name; null if it could not be read. */
  name: string | null;
  act: Act;
  /**
   * Whether everything that is removed with it is still as it was sealed. Called before each press that may remove
   * something.
   */
  asSealed: () => boolean;
}

export async function driveMenu(root: Document, item: FoundItem, wanted: Act, env: ActEnv): Promise<RemovalAct> {
  // Also done if nothing can be driven: the result of the official's own press is checked too.
  rememberNeighbours(root, item.ref);
  const target = aim(root, item, wanted, env);
  if ('kind' in target) return target;
  if (!(await closeLayers(root, env)))
    return act('assisted', 'find', 'en annan meny eller ruta är öppen och gick inte att stänga');
  const menu = await openMenu(root, target, env);
  if ('kind' in menu) return menu;
  const entry = await findEntry(root, target, menu.layer, env);
  if ('kind' in entry) return entry;
  const before = new Set(shownDialogs(root));
  if ((await env.beginPress?.('entry')) === false || pressEntry(root, target, entry) === 'left')
    return await backOut(root, env, 'item', 'kommentaren eller menyn byttes ut, eller det ångrades');
  if (wanted === 'edit') return await openEditor(root, target.item, env);
  const ended = await confirm(root, target, before, env);
  // If the row disappears later, it is for another reason: the platform may have refused silently.
  if (ended.kind === 'pressed' && (await leaves(root, item.ref, wanted, env)))
    rememberItLeft(root, item.ref, frameNow(root, item.ref), env.clock.now());
  return ended;
}

const leaves = async (root: Document, ref: ItemRef, wanted: Act, env: ActEnv): Promise<boolean> =>
  (await waitFor(() => (relocate(root, ref).kind === 'absent' ? true : undefined), {
    root,
    milliseconds: destroys(wanted) ? resultTime : hiddenTime,
    clock: env.clock,
    signal: env.signal,
  })) === true;

export function aim(root: Document, item: FoundItem, wanted: Act, env: ActEnv): Target | RemovalAct {
  const { id } = item.ref;
  if (id === null) return act('assisted', 'find', 'kommentaren har inget id på sidan');
  if (permalinkOf(item.element) === undefined)
    return act('assisted', 'find', 'id:t kommer bara från sidans egna data; det räcker inte för att ta bort');
  const place = relocate(root, item.ref);
  if (place.kind === 'absent') return act('changed', 'find', place.trace);
  if (place.kind === 'ambiguous') return act('refused', 'find', place.trace);
  // A permalink page shows its comment twice. With the same id and text, either copy will do.
  if (place.copies === 1 && place.item.element !== item.element)
    return act('changed', 'find', 'kommentaren har flyttat till ett annat element');
  return {
    item: place.item,
    id,
    text: normaliseText(textOf(place.item.element)),
    name: authorOf(place.item.element) || null,
    act: wanted,
    asSealed: () => env.asSealed?.() !== false,
  };
}

/**
 * Null while the id is still in the same element with the same text; otherwise what happened. Checked before each
 * press, because nodes are re-used.
 */
function lost(root: Document, target: Target): string | null {
  const place = relocate(root, target.item.ref);
  if (place.kind !== 'found') return place.trace;
  if (place.item.element !== target.item.element) return 'kommentaren står i ett annat element';
  return normaliseText(textOf(place.item.element)) === target.text ? null : 'kommentarens text har ändrats';
}

/** As `lost`, and also checks what is removed with the comment. Called before each press that may remove something. */
const changed = (root: Document, target: Target): string | null =>
  lost(root, target) ?? (target.asSealed() ? null : 'det som sparades har ändrats');

/** A layer that is already open could be another comment's menu. */
export async function closeLayers(root: Document, env: ActEnv): Promise<boolean> {
  const open = (): boolean => shownLayers(root).length > 0;
  if (shownDialogs(root).length > 0) return false;
  if (!open()) return true;
  pressEscape(root);
  return (
    (await waitFor(() => (open() ? undefined : true), {
      root,
      milliseconds: closeTime,
      clock: env.clock,
      signal: env.signal,
    })) === true
  );
}

export async function openMenu(root: Document, target: Target, env: ActEnv): Promise<{ layer: Element } | RemovalAct> {
  const button = firstOf(target.item.element, menuButtons)?.element;
  if (button === undefined) return act('no-menu', 'menu', 'kommentaren har ingen menyknapp');
  const opened = await openLayer(button, {
    visible: () => shownLayers(root),
    root,
    milliseconds: menuTime,
    clock: env.clock,
    signal: env.signal,
    isStill: () => lost(root, target) === null,
  });
  if (opened.kind === 'opened') return { layer: opened.layer };
  if (opened.kind === 'left') return await backOut(root, env, 'menu', 'kommentaren byttes ut när menyn skulle öppnas');
  return act('assisted', 'menu', opened.kind === 'never' ? 'ingen meny kom' : 'flera menyer kom');
}

async function findEntry(
  root: Document,
  target: Target,
  layer: Element,
  env: ActEnv,
): Promise<Pick<MenuEntry, 'element' | 'label'> | RemovalAct> {
  const entries = await readEntries(root, layer, env, target.name);
  if (env.signal.aborted) return await backOut(root, env, 'item', 'avbrutet');
  const choice = chooseEntry(entries, target.act);
  if (choice.kind === 'unclear') return act('assisted', 'item', choice.trace);
  const other = aimsElsewhere(choice.entry, target.id);
  if (other !== null) return await backOut(root, env, 'item', `menyn gäller en annan kommentar (${other})`);
  const gone = lost(root, target);
  if (gone !== null) return await backOut(root, env, 'item', gone);
  // The list may have been redrawn while we queried the page.
  if (!isShown(choice.entry.element) || readText(choice.entry.element) !== choice.entry.label)
    return act('assisted', 'item', 'menyn ändrades medan den lästes');
  return choice.entry;
}

/** The id that the entry would act on, if the page names one and it is not ours. */
export const aimsElsewhere = (entry: MenuEntry, id: string): string | null =>
  entry.commentIds.length > 0 && !entry.commentIds.includes(id) ? (entry.commentIds[0] ?? null) : null;

function pressEntry(
  root: Document,
  target: Target,
  { element, label }: Pick<MenuEntry, 'element' | 'label'>,
): 'pressed' | 'left' {
  const isStill = (): boolean => changed(root, target) === null && readText(element) === label;
  return isStill() ? press(element.querySelector(entryPress) ?? element, { isStill }) : 'left';
}

const shownDialogs = (root: Document): Element[] => [...root.querySelectorAll(questionDialogs)].filter(isShown);

/**
 * The watch page shows a dialog; in Studio the entry acted at once (2020). So the wait ends with either a dialog or an
 * absent comment.
 */
async function confirm(root: Document, target: Target, before: ReadonlySet<Element>, env: ActEnv): Promise<RemovalAct> {
  const fresh = (): Element[] => shownDialogs(root).filter((dialog) => !before.has(dialog));
  const came = await waitFor(
    () => {
      const dialogs = fresh();
      if (dialogs.length > 0) return dialogs;
      return relocate(root, target.item.ref).kind === 'absent' ? ('absent' as const) : undefined;
    },
    { root, milliseconds: dialogTime, clock: env.clock, signal: env.signal },
  );
  if (came === 'absent') return act('pressed', 'done', 'menyvalet verkade genast');
  if (came === undefined) return act('pressed', 'dialog', 'menyvalet trycktes, ingen ruta kom');
  // One dialog may be drawn as two nested elements. Two separate elements are two dialogs.
  const [dialog] = came;
  if (dialog === undefined || came.some((other) => !dialog.contains(other) && !other.contains(dialog)))
    return act('assisted', 'dialog', 'flera rutor kom');
  return await pressConfirm(root, target, dialog, env);
}

async function pressConfirm(root: Document, target: Target, layer: Element, env: ActEnv): Promise<RemovalAct> {
  const dialog = layer.matches(confirmDialogs)
    ? layer
    : (layer.querySelector(confirmDialogs) ?? layer.closest(confirmDialogs));
  const host = dialog?.querySelector(confirmButtons) ?? null;
  if (dialog === null || host === null) return act('assisted', 'dialog', 'rutan som kom känns inte igen');
  const button = host.matches('button') ? host : (host.querySelector('button') ?? host);
  // The id only says that the button confirms. Its label must mean this act.
  const label = readText(button);
  const answers = [...dialog.querySelectorAll('button')].filter(isShown).map((each) => readText(each));
  rememberQuestion(root, target.act, answers, target.name);
  const isAnswer = (): boolean =>
    readText(button) === label && isAnswerTo(target.act, label, pageLanguage(root), env.learnt, target.name);
  if (!isAnswer())
    return act('assisted', 'confirm', `knappen '${label.slice(0, 60)}' är inte känd som svaret på frågan`);
  if (!env.signal.aborted && (await env.beginPress?.('answer')) === false) return cancelled(dialog, 'ångrat');
  const now = isAnswer() ? changed(root, target) : 'knappen i rutan byttes ut';
  const gone = env.signal.aborted ? 'avbrutet' : now;
  if (gone === null && env.lastPress === 'official') {
    rememberTheirPress(root, target.item.ref, button, leavingOf(root, target.item.ref, env));
    env.left?.(button);
    return act('left-to-official', 'confirm', 'rutan är öppen; det sista trycket är handläggarens');
  }
  if (gone !== null || press(button, { isStill: () => changed(root, target) === null && isAnswer() }) === 'left')
    return cancelled(dialog, gone ?? 'kommentaren byttes ut före bekräftelsen');
  return act('pressed', 'done', 'menyval och bekräftelse trycktes');
}

function cancelled(dialog: Element, trace: string): RemovalAct {
  const cancel = dialog.querySelector(cancelButtons);
  if (cancel !== null) press(cancel.querySelector('button') ?? cancel);
  return act('changed', 'confirm', trace);
}

/** Leaves the page as it was: closes the menu, presses nothing. */
async function backOut(root: Document, env: ActEnv, step: RemovalAct['step'], trace: string): Promise<RemovalAct> {
  pressEscape(root);
  await waitFor(() => (shownLayers(root).length === 0 ? true : undefined), {
    root,
    milliseconds: closeTime,
    clock: env.clock,
    signal: env.signal,
  });
  return act('changed', step, trace);
}

const act = (kind: RemovalAct['kind'], step: RemovalAct['step'], trace: string): RemovalAct => ({ kind, step, trace });
