/**
 * Reads a menu for 'Lär in menyn': one that the official has opened, or an item's own. Chooses and presses no entry.
 */
import { ACTS, confirmationOf } from '../../domain/act';
import type { MenuLook, MenuReading } from '../../domain/menu-reading';
import type { ActEnv, FoundItem, LearntLabels } from '../contract';
import { isShown } from '../dom/menu';
import { readQuestions } from '../dom/menu-questions';
import { press, pressEscape } from '../dom/press';
import { NAME } from '../../domain/taught-words';
import { waitFor } from '../dom/wait-for';
import { guessIntention, isKnownAsAnother, means, onlyThat, wordsOf } from './meaning';
import { aim, entriesOf, openOwnMenu, type Drive } from './own-menu';
import { gate } from './selectors';

/** Timeout in milliseconds for a menu to close. */
const closeTimeout = 1_500;

export function readOpenMenu(root: Document, env: ActEnv): Promise<MenuReading | null> {
  const [menu, another] = [...root.querySelectorAll(gate.menu)].filter(isShown);
  // Two open menus cannot be told apart, so none is read.
  if (menu === undefined || another !== undefined) return Promise.resolve(null);
  const reading = readingOf(root, menu, env.learnt, null);
  return Promise.resolve(reading.entries.length === 0 ? null : reading);
}

export async function readOwnMenu(root: Document, item: FoundItem, env: ActEnv): Promise<MenuLook> {
  // Aims as a removal does, at the same item and the same button.
  const aimed = aim(root, item, 'delete', env);
  if ('kind' in aimed) return { kind: 'not-read', why: 'not-opened', trace: aimed.trace };
  const opened = await openOwnMenu(aimed);
  if ('kind' in opened) return { kind: 'not-read', why: 'not-opened', trace: opened.trace };
  const menu = readingOf(root, opened.menu, env.learnt, aimed.name);
  return { kind: 'read', menu, isShut: await shut(aimed, opened.menu) };
}

/** Closes the menu with Escape, otherwise with its own button. Presses nothing inside it. */
async function shut({ root, button, isIt, env }: Drive, menu: Element): Promise<boolean> {
  const isClosed = (): Promise<true | undefined> =>
    waitFor(() => (isShown(menu) ? undefined : true), {
      root,
      milliseconds: closeTimeout,
      clock: env.clock,
      signal: env.signal,
    });
  pressEscape(root);
  if ((await isClosed()) === true) return true;
  if (isIt() && button.getAttribute('aria-expanded') === 'true') press(button, { isStill: isIt });
  return (await isClosed()) === true;
}

function readingOf(root: Document, menu: Element, learnt: LearntLabels | null, name: string | null): MenuReading {
  const controls = entriesOf(menu);
  return {
    language: root.documentElement.lang || 'und',
    entries: controls
      .map(wordsOf)
      .filter((label) => label !== '')
      .map((label) => ({ label, iconType: null, ...guessIntention(label, learnt, name) })),
    presses: ACTS.map((act) => {
      const chosen = onlyThat(controls, act, learnt, name);
      return { act, label: chosen.kind === 'one' ? wordsOf(chosen.element) : null };
    }),
    questions: readQuestions(root, {
      signOf: (label, act) => means(label, confirmationOf(act), learnt, NAME),
      isAnothers: (label, intention) => isKnownAsAnother(label, intention, NAME),
    }),
  };
}
