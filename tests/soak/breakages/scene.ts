/** A small platform page with a server behind it. The page may break; the server knows what really happened. */
import type { RegisteredAccount } from '../../../lib/domain/account';
import type { ActEnv, Platform } from '../../../lib/platforms/contract';

/**
 * When a page breaks: before anything is read; after the official has judged; while the record is read; when it is
 * sealed; when the menu or the confirmation has opened; when everything was pressed.
 */
type Moment = 'loaded' | 'judged' | 'reading' | 'sealed' | 'menu' | 'question' | 'confirmed';

/** What the server knows of an item. */
export interface Truth {
  words: string;
  author: string;
  /** Ids of its replies. */
  replies: string[];
}

interface Question {
  /** Labels in page order. `confirms` is the index of the button that confirms. */
  buttons: string[];
  confirms: number;
}

/** How menu and confirmation behave; a breakage changes it. */
export interface Live {
  /** Null: no menu opens. */
  entries: { label: string; icon?: string; does: 'delete' | 'hide' | 'report' | 'nothing' }[] | null;
  question: Question | null;
  /** The item whose menu opens, whichever button is pressed. Null: the menu of the button's own item. */
  opensFor: string | null;
  /** How many menus or confirmations open at once. */
  times: number;
  /** The server says yes and does nothing. */
  refuses: boolean;
  /** The act succeeds, but the page does not show it. */
  isSilent: boolean;
}

export interface Scene {
  platform: Platform;
  root: Document;
  municipality: RegisteredAccount;
  target: string;
  /** Another item of the same kind. */
  other: string;
  /** The elements that show the item now. The first is the one the official judges. */
  drawn(id: string): Element[];
  /** Makes an element show another item, for the server too, as a list does that reuses its rows. */
  shows(element: Element, id: string): void;
  truth: Map<string, Truth>;
  /** Ids of the items the server has removed, in order. */
  removed: string[];
  live: Live;
  cookie: () => string;
  /** The platform's answer when asked for the account in use. */
  answer: () => string;
  env(signal: AbortSignal): ActEnv;
  /** Called at each `Moment`. */
  at: (moment: Moment) => void;
}

export interface Breakage {
  name: string;
  at: Moment;
  /** Changes the document, the platform's data or how it answers. */
  apply(scene: Scene): void;
  /** The server says yes and does nothing. */
  refuses?: boolean;
}

/**
 * Changes every matching element.
 *
 * @throws Error when none matches
 */
export function each(within: ParentNode, selector: string, change: (element: Element) => void): void {
  const found = [...within.querySelectorAll(selector)];
  if (found.length === 0) throw new Error(`nothing to break: ${selector}`);
  for (const element of found) change(element);
}

export function rename(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) renamed.setAttribute(name, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/** Swaps the content of the target and the other item. */
export function showsOther(scene: Scene): void {
  const [one, two] = [drawnOf(scene, scene.target), drawnOf(scene, scene.other)];
  const markup = one.innerHTML;
  one.innerHTML = two.innerHTML;
  two.innerHTML = markup;
  scene.shows(one, scene.other);
  scene.shows(two, scene.target);
}

export function drawnOf(scene: Scene, id: string): Element {
  const [element] = scene.drawn(id);
  if (element === undefined) throw new Error(`${id} is not drawn`);
  return element;
}
