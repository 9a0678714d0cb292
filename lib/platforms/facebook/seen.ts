/**
 * Reads the result of an act on the page. A hidden item has a button that shows it again. Without one, its menu
 * decides: an offer to hide means shown, and an offer to show means hidden.
 */
import type { Act } from '../../domain/act';
import type { ItemRef } from '../../domain/item';
import type { GoneCheck } from '../../domain/outcome';
import type { ActEnv, FoundItem, Seen } from '../contract';
import { pressEscape } from '../dom/press';
import { waitFor } from '../dom/wait-for';
import { wasAnswered } from './accepted';
import { aim, entriesOf, openOwnMenu } from './own-menu';
import { goneCheck } from './gone';
import { gateOf } from './health';
import { relocate } from './items';
import { hasWayBack } from './marks';
import { onlyThat } from './meaning';
import { composer } from './selectors';

/** Timeout in milliseconds for the page to show the result. */
const timeout = 3_000;

export function seen(root: Document, ref: ItemRef, act: Act, env: ActEnv): Promise<Seen> {
  switch (act) {
    case 'delete':
    case 'trash':
      return goneCheck(root, ref, env);
    case 'hide':
    case 'unhide':
    case 'spam':
      return shownOrHidden(root, ref, act, env);
    case 'comments-off':
    case 'comments-on':
      return commentsSwitch(root, ref, act, env);
    case 'ban':
      return Promise.resolve(
        wasAnswered(ref, act)
          ? said(env, 'hidden', 'Facebook took the answer to its question; a ban does not show on the page')
          : said(env, 'unknown', 'a ban does not show on the page'),
      );
    case 'hide-user':
    case 'edit':
      return Promise.resolve(said(env, 'unknown', 'it does not show on the page'));
  }
}

const said = (env: ActEnv, kind: GoneCheck['kind'], method: string): GoneCheck => ({
  kind,
  method,
  at: new Date(env.clock.now()).toISOString(),
});

async function shownOrHidden(
  root: Document,
  ref: ItemRef,
  act: 'hide' | 'unhide' | 'spam',
  env: ActEnv,
): Promise<Seen> {
  const wall = gateOf(root);
  if (wall !== null) return said(env, 'unknown', `a ${wall} page stands in the way`);
  const saysHidden = (): boolean => {
    const place = relocate(root, ref);
    return place.kind === 'found' && hasWayBack(place.item, env.learnt);
  };
  const wanted = act !== 'unhide';
  await waitFor(() => (saysHidden() === wanted || relocate(root, ref).kind === 'absent' ? true : undefined), {
    root,
    milliseconds: timeout,
    clock: env.clock,
    signal: env.signal,
  });
  const place = relocate(root, ref);
  if (place.kind === 'absent') return goneCheck(root, ref, env);
  if (place.kind === 'ambiguous') return said(env, 'unknown', place.trace);
  if (saysHidden()) return said(env, 'hidden', 'the item itself offers to show it again');
  return byMenu(root, place.item, { act, hidden: 'unhide', shown: 'hide' }, env);
}

async function commentsSwitch(
  root: Document,
  ref: ItemRef,
  act: 'comments-off' | 'comments-on',
  env: ActEnv,
): Promise<GoneCheck> {
  const place = relocate(root, ref);
  if (place.kind !== 'found') return said(env, 'unknown', place.trace);
  const { element } = place.item;
  const hasBox = (): boolean => element.querySelector(composer.selector) !== null;
  await waitFor(() => (hasBox() === (act === 'comments-on') ? true : undefined), {
    root,
    milliseconds: timeout,
    clock: env.clock,
    signal: env.signal,
  });
  if (hasBox()) return said(env, 'present', 'there is a box to write a comment in');
  return byMenu(root, place.item, { act, hidden: 'comments-on', shown: 'comments-off' }, env);
}

interface ByMenu {
  act: Act;
  /** The act that the menu offers while the item is hidden, and while it is shown. */
  hidden: Act;
  shown: Act;
}

/** Opens the item's own menu, reads it and closes it again. Chooses nothing. */
async function byMenu(
  root: Document,
  item: FoundItem,
  { act, hidden, shown }: ByMenu,
  env: ActEnv,
): Promise<GoneCheck> {
  if (env.quiet === true) return said(env, 'unknown', 'the item says nothing, and its menu was not opened');
  const aimed = aim(root, item, act, env);
  if ('kind' in aimed) return said(env, 'unknown', aimed.trace);
  const opened = await openOwnMenu(aimed);
  if ('kind' in opened) return said(env, 'unknown', `its menu could not be read: ${opened.trace}`);
  const entries = entriesOf(opened.menu);
  const offers = (intention: Act): boolean => onlyThat(entries, intention, env.learnt, aimed.name).kind === 'one';
  const [offersShown, offersHidden] = [offers(hidden), offers(shown)];
  pressEscape(root);
  if (offersShown === offersHidden) return said(env, 'unknown', 'its menu does not say');
  return offersShown
    ? said(env, 'hidden', 'its menu offers to show it again')
    : said(env, 'present', 'its menu offers to hide it');
}
