/**
 * Reads a menu for 'Lär in menyn': one that an official has opened, or a comment's own. Chooses and presses no entry.
 */
import { ACTS, confirmationOf } from '../../domain/act';
import type { MenuLook, MenuReading, MenuSign } from '../../domain/menu-reading';
import type { ActEnv, FoundItem, LearntLabels } from '../contract';
import { isShown } from '../dom/menu';
import { readQuestions } from '../dom/menu-questions';
import { pressEscape } from '../dom/press';
import { NAME } from '../../domain/taught-words';
import { waitFor } from '../dom/wait-for';
import { aim, aimsElsewhere, closeLayers, openMenu } from './drive-menu';
import { isAnswerTo, isKnownAsAnother, isTaught, pageLanguage } from './labels';
import { chooseEntry, readEntries, shownLayers, type MenuEntry } from './menu';

/** Timeout for a menu to close, in milliseconds. */
const closePatience = 1_500;

export async function readOpenMenu(root: Document, env: ActEnv): Promise<MenuReading | null> {
  const [layer, another] = shownLayers(root);
  if (layer === undefined || another !== undefined) return null;
  return readingOf(root, await readEntries(root, layer, env, null), env.learnt, { id: null, name: null });
}

export async function readOwnMenu(root: Document, item: FoundItem, env: ActEnv): Promise<MenuLook> {
  const notOpened = (trace: string): MenuLook => ({ kind: 'not-read', why: 'not-opened', trace });
  // As for a removal, so that the same comment and the same button are used.
  const target = aim(root, item, 'delete', env);
  if ('kind' in target) return notOpened(target.trace);
  if (!(await closeLayers(root, env))) return notOpened('another menu or dialog is open and could not be closed');
  const opened = await openMenu(root, target, env);
  if ('kind' in opened) return notOpened(opened.trace);
  const entries = await readEntries(root, opened.layer, env, target.name);
  // If the menu has gone, Escape would close something else on the page, and the entries may be from two menus.
  if (env.signal.aborted || !isShown(opened.layer)) return notOpened('the menu went away while it was read');
  const isShut = await shut(root, env);
  return { kind: 'read', menu: readingOf(root, entries, env.learnt, target), isShut };
}

/** Closes the menu with Escape. Nothing inside it is pressed. */
async function shut(root: Document, env: ActEnv): Promise<boolean> {
  pressEscape(root);
  const closed = await waitFor(() => (shownLayers(root).length === 0 ? true : undefined), {
    root,
    milliseconds: closePatience,
    clock: env.clock,
    signal: env.signal,
  });
  return closed === true;
}

/** `id` and `name` belong to the comment and its author; null if it is not known whose menu it is. */
function readingOf(
  root: Document,
  entries: MenuEntry[],
  learnt: LearntLabels | null,
  { id, name }: { id: string | null; name: string | null },
): MenuReading {
  const language = pageLanguage(root);
  return {
    language,
    entries: entries
      .filter(({ label }) => label !== '')
      .map((entry) => ({ label: entry.label, iconType: entry.iconType, ...guessOf(entry, language, learnt, name) })),
    presses: ACTS.map((act) => {
      const choice = chooseEntry(entries, act);
      const isIt = choice.kind === 'chosen' && (id === null || aimsElsewhere(choice.entry, id) === null);
      return { act, label: isIt ? choice.entry.label : null };
    }),
    questions: readQuestions(root, {
      signOf(label, act) {
        if (!isAnswerTo(act, label, language, learnt, NAME)) return null;
        return isTaught(label, confirmationOf(act), language, learnt, NAME) ? 'learnt' : 'table';
      },
      isAnothers: (label, intention) => isKnownAsAnother(label, intention, NAME),
    }),
  };
}

function guessOf(
  { byIcon, byLabel, label }: MenuEntry,
  language: string,
  learnt: LearntLabels | null,
  name: string | null,
): Pick<MenuReading['entries'][number], 'guess' | 'by'> {
  if (byIcon !== null && byLabel !== null && byIcon !== byLabel) return { guess: null, by: 'against' };
  if (byLabel === null) return { guess: byIcon, by: byIcon === null ? 'unknown' : 'icon' };
  const words: MenuSign = isTaught(label, byLabel, language, learnt, name) ? 'learnt' : 'table';
  return { guess: byLabel, by: byIcon === null ? words : `icon-and-${words}` };
}
