/**
 * The box at the foot of a registered page where a round is started, walked and ended. It never takes the focus on its
 * own.
 */
import { roundText } from '../../i18n/daily-round';
import { shadowHost } from '../features/shadow-host';
import { giveWay } from '../features/give-way';
import box from '../features/box.css?inline';
import css from './round-bar.css?inline';

export interface RoundActs {
  begin(): void;
  walk(way: 'next' | 'previous'): void;
  done(): void;
  stop(): void;
}

export interface RoundBar {
  /**
   * @param words one sentence each, in order
   * @param how `aloud`: screen readers announce changes. `quietly`: only shown, because a count changes with each batch
   */
  show(state: 'waiting' | 'running', words: readonly string[], how: 'aloud' | 'quietly'): void;
  /** Hides the bar while a card is open, where it would be in the way. */
  setAside(isAside: boolean): void;
  hasFocus(): boolean;
  /** The button that was pressed is gone: moves the focus to the first button shown. */
  keepFocus(): void;
}

type Name = 'begin' | 'next' | 'previous' | 'done' | 'stop' | 'hide';
const SHOWN = {
  waiting: ['begin', 'hide'],
  running: ['next', 'previous', 'done', 'stop'],
} as const satisfies Record<string, readonly Name[]>;
const KEYS: Partial<Record<Name, string>> = { next: 'J', previous: 'K' };

/** @param menuEntries selector of the platform's menu entries, which the bar must not cover */
export function roundBar(acts: RoundActs, menuEntries: string, signal: AbortSignal): RoundBar {
  const { host, root } = shadowHost('uppsikt-round', box + css);
  let isPutAway = false;
  const section = document.createElement('section');
  section.className = 'box';
  const title = document.createElement('h2');
  title.id = 'title';
  title.textContent = roundText('title');
  section.setAttribute('aria-labelledby', title.id);
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  const keys = document.createElement('p');
  const row = document.createElement('div');
  const presses: Record<Name, () => void> = {
    begin: () => acts.begin(),
    next: () => acts.walk('next'),
    previous: () => acts.walk('previous'),
    done: () => acts.done(),
    stop: () => acts.stop(),
    hide: () => {
      isPutAway = true;
      host.remove();
    },
  };
  const buttons = new Map((Object.keys(presses) as Name[]).map((name) => [name, button(name, presses[name])] as const));
  row.append(...buttons.values());
  section.append(title, words, keys, row);
  root.append(section);
  // Keep keys pressed on our buttons from the platform's shortcuts.
  for (const type of ['keydown', 'keyup', 'keypress'] as const)
    host.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(host);
  signal.addEventListener('abort', () => host.remove());
  const itemsMayHaveCome = giveWay(host, menuEntries, signal, (side) => host.setAttribute('data-side', side));
  return {
    show(state, sentences, how) {
      // The page may have removed our host when it rewrote its root.
      if (!host.isConnected && !isPutAway && !signal.aborted) document.documentElement.append(host);
      itemsMayHaveCome();
      const names: readonly Name[] = SHOWN[state];
      for (const [name, each] of buttons) each.hidden = !names.includes(name);
      keys.textContent = state === 'running' ? roundText('keys') : '';
      words.setAttribute('aria-live', how === 'aloud' ? 'polite' : 'off');
      const text = sentences.join(' ');
      if (words.textContent !== text) words.textContent = text;
    },
    setAside(isAside) {
      host.hidden = isAside;
    },
    hasFocus: () => root.activeElement !== null,
    keepFocus: () => [...buttons.values()].find((each) => !each.hidden)?.focus(),
  };
}

function button(name: Name, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.dataset.act = name;
  made.textContent = roundText(name);
  if (name === 'begin' || name === 'next') made.dataset.weight = 'primary';
  const key = KEYS[name];
  if (key !== undefined) made.setAttribute('aria-keyshortcuts', key);
  // Only the official's own press counts.
  made.addEventListener('click', (event) => {
    if (event.isTrusted) press();
  });
  return made;
}
