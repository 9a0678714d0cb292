/**
 * 'Lika som förra' on the item itself. If the item's text is the same as that of the item handled last in this tab, one
 * press opens its card and also counts as the press in it. The card acts on it only once it has been visible, so all
 * checks by the card and the background are made as usual, and Ångra runs. An item is read only when the pointer or
 * focus is on it, and only once something has been handled.
 */
import { likenessOf } from '../../assessment/same-as-last';
import { itemKey } from '../../domain/item-key';
import { sha256 } from '../../domain/sha256';
import { inLanguage } from '../../i18n/language';
import { sameAsLastText as t } from '../../i18n/same-as-last';
import { send } from '../../messaging/client';
import type { Reply } from '../../messaging/protocol';
import type { FoundItem } from '../../platforms/contract';
import { onceAPage } from '../../platforms/dom/once-a-page';
import type { Control, Session } from '../session';
import { controlAt, keepFromPage } from './control-at';
import { isCovered } from './cover';
import { openCard } from './open-card';
import css from './same-here.css?inline';
import { sheetFor } from './shadow-host';

type Last = NonNullable<Reply<'same.last'>['last']>;

/** Requested once for all items, until a flow changes. */
const known = onceAPage<{ last?: Promise<Last | null> | undefined }>('uppsiktSameAsLast', () => ({}));

/** Something was handled or has ended: the last item may be another. */
export const lastIsAnother = (): void => void (known.last = undefined);

const askLast = (): Promise<Last | null> =>
  send('same.last', {}).then((answer) => (answer.ok ? answer.value.last : null));

/**
 * How long the button must have been shown before a press counts, so that nobody presses it by mistake as it appears.
 * Milliseconds.
 */
const SEEN_FOR = 500;

interface Pointed {
  control: Control;
  key: string;
  last: Promise<Last | null>;
}
/** The pointer and the focus may be on different items; neither removes the other's button. */
type By = 'pointerover' | 'focusin';

export function sameHere(session: Session, open = openCard): void {
  /** Keys of items on which it was already pressed in this page view. */
  const pressed = new Set<string>();
  const at = new Map<By, Pointed>();
  const buttons = new Map<Pointed, HTMLButtonElement>();
  const isPointed = (one: Pointed): boolean => [...at.values()].includes(one);
  const putAway = (): void => {
    for (const [one, button] of buttons) {
      if (isPointed(one)) continue;
      button.remove();
      buttons.delete(one);
    }
  };
  const putAllAway = (): void => {
    at.clear();
    putAway();
  };
  const pressedAt = ({ control, key }: Pointed, found: { last: Last; item: FoundItem }, isSeen: boolean): void => {
    putAllAway();
    const item = session.platform.itemAt(document, control.item.element) ?? found.item;
    // The page may have rendered another comment in the same nodes since.
    const isMeant = isSeen && itemKey(item.ref) === key;
    if (isMeant) pressed.add(key);
    void open(session, item, control.button, isMeant ? { sameAs: found.last.flowId } : {});
  };
  const look = (by: By, { isTrusted, target }: Event): void => {
    if (!isTrusted) return;
    const control = controlAt(session.controls, target);
    const key = control === undefined ? '' : itemKey(control.item.ref);
    const isIt = (one?: Pointed): boolean => one?.control === control && one?.key === key && one.last === known.last;
    if (control !== undefined && isIt(at.get(by))) return;
    const other = [...at.values()].find(isIt);
    at.delete(by);
    if (control !== undefined && !pressed.has(key))
      at.set(by, other ?? { control, key, last: (known.last ??= askLast()) });
    putAway();
    const now = at.get(by);
    if (now === undefined || now === other) return;
    void alikeAt(session, now)
      .then((found) => {
        if (found === null || !isPointed(now) || session.signal.aborted) return;
        buttons.set(
          now,
          offer(now.control, found.last, (isSeen) => pressedAt(now, found, isSeen)),
        );
      })
      .catch((error: unknown) => console.error('Uppsikt', error));
  };
  const { signal } = session;
  signal.addEventListener('abort', putAllAway);
  for (const by of ['pointerover', 'focusin'] as const)
    document.addEventListener(by, (event) => look(by, event), { capture: true, passive: true, signal });
}

async function alikeAt(
  session: Session,
  { control, key, last: asked }: Pointed,
): Promise<{ last: Last; item: FoundItem } | null> {
  const last = await asked;
  if (last === null || last.itemKey === key) return null;
  const item = session.platform.itemAt(document, control.item.element);
  if (item === undefined || itemKey(item.ref) !== key || isCovered(session, item)) return null;
  if (session.registeredOf(item)?.id !== last.registeredId) return null;
  const { text } = session.platform.read(document, item);
  const now = await likenessOf({ text, links: [] }, location.hostname, sha256);
  return now.text === last.text ? { last, item } : null;
}

/** @param onPress called with whether the button had been shown long enough */
function offer({ root, button: assess }: Control, last: Last, onPress: (isSeen: boolean) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'same';
  button.dataset['uppsikt'] = 'same';
  button.textContent = t(`${last.act}Here`);
  button.title = `${t(last.act)} ${t('text', { ground: inLanguage(last.ground) })}`;
  button.style.right = `${assess.offsetWidth + 12}px`;
  button.setAttribute('aria-disabled', 'true');
  let isSeen = false;
  setTimeout(() => {
    isSeen = true;
    button.removeAttribute('aria-disabled');
  }, SEEN_FOR);
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    event.preventDefault();
    if (event.isTrusted) onPress(isSeen);
  });
  keepFromPage(button);
  const sheet = sheetFor(css);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  assess.after(button);
  return button;
}
