/**
 * The list of flows under way in the tab, at the foot of the page while no card is open; those that wait for the
 * official come first. It never takes the focus, and each line is announced when it changes. A flow's end counts as
 * reported once it has been on screen in a visible tab.
 */
import type { FlowLine } from '../../domain/under-way';
import { READ_AFTER, READ_EVERY } from '../../domain/reading-time';
import { stateWords, underWayText } from '../../i18n/under-way';
import { send } from '../../messaging/client';
import type { Session } from '../session';
import { isCardShown, prepareCard, whenCardChanges } from './card-frame';
import { keepAwake } from './flow-follower';
import { showNotice } from './notice';
import { askTo, openAs, openCard } from './open-card';
import { shadowHost } from './shadow-host';
import { onScreen } from './on-screen';
import box from './box.css?inline';
import css from './under-way-list.css?inline';

interface Row {
  line: FlowLine;
  element: HTMLLIElement;
  words: HTMLElement;
  open: HTMLButtonElement;
  close: HTMLButtonElement;
  /** Milliseconds that it has been on screen. */
  read: number;
  told: boolean;
}

interface List {
  host: HTMLElement;
  root: ShadowRoot;
  rows: HTMLUListElement;
  byFlow: Map<string, Row>;
}

/** One list per page view. */
const lists = new WeakMap<Session, List>();

/** Replaces the lines shown. */
export function showUnderWay(session: Session, lines: FlowLine[]): void {
  if (session.signal.aborted) return;
  for (const { flowId, closes } of lines) if (!closes) keepAwake(session, flowId);
  const list = lists.get(session) ?? (lines.length === 0 ? undefined : create(session));
  if (list === undefined) return;
  const hadFocus = list.root.activeElement;
  for (const [flowId, row] of list.byFlow)
    if (!lines.some((line) => line.flowId === flowId)) {
      row.element.remove();
      list.byFlow.delete(flowId);
    }
  for (const [at, line] of lines.entries()) {
    const row = list.byFlow.get(line.flowId) ?? createRow(session, list, line);
    fill(row, line);
    // Moved only if its position changed: moving a button makes it lose the focus.
    if (list.rows.children[at] !== row.element) list.rows.insertBefore(row.element, list.rows.children[at] ?? null);
  }
  place(list);
  if (hadFocus === null || list.host.hidden) return;
  // Restores the focus only if the list had it.
  const next = hadFocus.isConnected ? hadFocus : list.rows.querySelector('button');
  if (next instanceof HTMLElement && list.root.activeElement !== next) next.focus();
}

function create(session: Session): List {
  const { host, root } = shadowHost('uppsikt-notice', box + css);
  host.dataset.uppsikt = 'under-way';
  const section = document.createElement('section');
  section.className = 'box';
  const title = document.createElement('h2');
  title.id = 'title';
  title.textContent = underWayText('title');
  section.setAttribute('aria-labelledby', title.id);
  const rows = document.createElement('ul');
  section.append(title, rows);
  root.append(section);
  // Keep keys pressed on our buttons from the platform's shortcuts.
  for (const type of ['keydown', 'keyup', 'keypress'] as const)
    host.addEventListener(type, (event) => event.stopPropagation());
  const list: List = { host, root, rows, byFlow: new Map() };
  lists.set(session, list);
  document.documentElement.append(host);
  whenCardChanges(() => place(list), session.signal);
  const reading = setInterval(() => tellRead(list), READ_EVERY);
  session.signal.addEventListener('abort', () => {
    clearInterval(reading);
    host.remove();
  });
  return list;
}

/** Hidden while a card is shown: the card has its own list. */
function place({ host, byFlow }: List): void {
  host.hidden = byFlow.size === 0 || isCardShown();
  if (!host.isConnected) document.documentElement.append(host);
}

function createRow(session: Session, list: List, line: FlowLine): Row {
  const element = document.createElement('li');
  element.dataset.flow = line.flowId;
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  words.id = `words-${line.flowId}`;
  const buttons = document.createElement('div');
  const row: Row = {
    line,
    element,
    words,
    open: button((pressed) => void openLine(session, row.line, pressed)),
    close: button(() => void send('flow.told', { flowId: row.line.flowId, away: true })),
    read: 0,
    told: false,
  };
  row.close.textContent = underWayText('close');
  for (const each of [row.open, row.close]) each.setAttribute('aria-describedby', words.id);
  buttons.append(row.open, row.close);
  element.append(words, buttons);
  list.byFlow.set(line.flowId, row);
  return row;
}

function button(press: (pressed: HTMLButtonElement) => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  // Only the official's own press counts.
  made.addEventListener('click', (event) => {
    if (event.isTrusted) press(made);
  });
  return made;
}

function fill(row: Row, line: FlowLine): void {
  const isSame = row.words.hasChildNodes() && JSON.stringify(row.line) === JSON.stringify(line);
  row.line = line;
  if (isSame) return;
  row.read = 0;
  row.told = false;
  row.element.dataset.state = line.state;
  row.open.textContent = underWayText(line.state === 'question' ? 'answer' : 'show');
  row.close.hidden = !line.closes;
  // Set after the live region is in the document, so that screen readers announce it.
  requestAnimationFrame(() => {
    if (row.line === line) row.words.replaceChildren(...itemWords(line), stateWords(line));
  });
}

/**
 * Other people's words are separate text nodes in `bdi`: they can neither change the direction of our text nor become
 * markup.
 */
function itemWords({ name }: FlowLine): (Node | string)[] {
  const item = document.createElement('strong');
  if (name === null) item.textContent = underWayText('unnamed');
  else {
    const [author, words] = [document.createElement('bdi'), document.createElement('bdi')];
    author.textContent = name.author === '' ? underWayText('unnamedAuthor') : name.author;
    words.textContent = name.words === '' ? underWayText('noWords') : name.words;
    item.append(author, ': ', words);
  }
  return [item, ' '];
}

/** Reports an end only after it could be read on screen; retried if the message failed. */
function tellRead({ host, byFlow }: List): void {
  if (!onScreen(host)) return;
  for (const row of byFlow.values()) {
    if (row.told || !row.line.closes || !row.words.hasChildNodes()) continue;
    row.read += READ_EVERY;
    if (row.read < READ_AFTER) continue;
    row.told = true;
    void send('flow.told', { flowId: row.line.flowId }).then(({ ok }) => {
      if (!ok) row.told = false;
    });
  }
}

/**
 * Opens the card for the item: as it is on the page, or as it was when the flow began.
 *
 * @returns whether there was anything to open
 */
export async function openLine(
  session: Session,
  { ref, flowId, kept }: Pick<FlowLine, 'ref' | 'flowId'> & { kept?: boolean },
  from: HTMLElement | null,
): Promise<boolean> {
  const place = session.platform.relocate(document, ref);
  if (place.kind === 'found' && session.registeredOf(place.item) !== null) {
    await openCard(session, place.item, from, { flowId });
    return true;
  }
  if (kept !== true) {
    showNotice(underWayText('notHere'), undefined, 'notHere');
    return false;
  }
  const ask = () => {
    prepareCard();
    return askTo('flow.open', { flowId });
  };
  await openAs(
    session,
    flowId,
    from,
    () => ask,
    () => underWayText('notShown'),
  );
  return true;
}
