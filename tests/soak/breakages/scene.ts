/** A small page of a platform with its server behind it: what may break, and who knows what really happened. */
import type { RegisteredAccount } from '../../../lib/domain/account';
import type { ActEnv, Platform } from '../../../lib/platforms/contract';

/**
 * When a page breaks: before anything is looked at; when the official has judged; while the record is read; when the
 * record is sealed; when menu or question has come; when all was pressed.
 */
type Moment = 'loaded' | 'judged' | 'reading' | 'sealed' | 'menu' | 'question' | 'confirmed';

/** What the server knows of an item. */
export interface Truth {
  words: string;
  author: string;
  /** What hangs on it. */
  replies: string[];
}

interface Question {
  /** In the order in which they stand; the one that confirms by its place. */
  buttons: string[];
  confirms: number;
}

/** How menu and question come; a breakage changes it. */
export interface Live {
  /** Null: none comes. */
  entries: { label: string; icon?: string; does: 'delete' | 'hide' | 'report' | 'nothing' }[] | null;
  question: Question | null;
  /** Whose menu opens, whichever button is pressed; null: the one that the button stands in. */
  opensFor: string | null;
  /** So many menus, or questions, come at once. */
  times: number;
  /** The server says yes and does nothing. */
  refuses: boolean;
  /** The act is done, and the page does not show it. */
  isSilent: boolean;
}

export interface Scene {
  platform: Platform;
  root: Document;
  municipality: RegisteredAccount;
  target: string;
  /** Another item of the same kind. */
  other: string;
  /** Where the item is drawn now: first the one that the official judges. */
  drawn(id: string): Element[];
  /** Its elements show another item from now on, for the server too: a list that uses its rows again. */
  shows(element: Element, id: string): void;
  truth: Map<string, Truth>;
  /** Which items the server has taken away, in order. */
  removed: string[];
  live: Live;
  cookie: () => string;
  /** What the platform says when it is asked who one is. */
  answer: () => string;
  env(signal: AbortSignal): ActEnv;
  /** Called at each moment. */
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

/** Of every element that fits. */
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

/** The element of one shows the other, all of it, and the other way round. */
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
