/**
 * Drives an item's own menu on Facebook. For the steps, the checks before each press and the reasons to stop:
 * facebook.design.md, 'Driving a menu'. Selects nothing by position, and presses nothing on a node that shows another
 * item.
 */
import type { Act } from '../../domain/act';
import type { RemovalAct } from '../../domain/outcome';
import type { ActEnv, FoundItem } from '../contract';
import { frameBefore, rememberItLeft } from '../dom/frame';
import { rememberTheirPress } from '../dom/hand-press';
import { press } from '../dom/press';
import { openEditor } from './editor';
import { hasHappened } from './act-happened';
import { onlyThat, wordsOf } from './meaning';
import { frameNow, leavingOf, rememberNeighbours } from './neighbours';
import { aim, end, entriesOf, giveUp, openOwnMenu, shown } from './own-menu';
import { answerQuestion } from './question';
import { gate } from './selectors';

export async function driveMenu(root: Document, item: FoundItem, act: Act, env: ActEnv): Promise<RemovalAct> {
  // Also when the official then acts by hand: the later check compares the page with this state.
  rememberNeighbours(root, item.ref);
  const aimed = aim(root, item, act, env);
  if ('kind' in aimed) return aimed;
  const opened = await openOwnMenu(aimed);
  if ('kind' in opened) return opened;
  const { menu } = opened;
  const { isAsSealed } = aimed;
  const chosen = onlyThat(entriesOf(menu), act, env.learnt, aimed.name);
  if (chosen.kind !== 'one') return giveUp(aimed, menu, end('assisted', 'item', chosen.trace));
  if (!isAsSealed())
    return giveUp(aimed, menu, end('changed', 'item', 'what was sealed changed before the entry was pressed'));
  const words = wordsOf(chosen.element);
  const isChosen = (): boolean => isAsSealed() && menu.isConnected && wordsOf(chosen.element) === words;
  if ((await env.beginPress?.('entry')) === false || !isChosen())
    return giveUp(aimed, menu, end('changed', 'item', 'the item changed, or the act was undone, before the entry'));
  if (env.lastPress === 'official' && !ASKS.has(act)) {
    rememberTheirPress(root, aimed.target.ref, chosen.element, leavingOf(root, aimed.target.ref, env));
    env.left?.(chosen.element);
    return end('left-to-official', 'item', 'the menu is open; the entry is the last press and is left to the official');
  }
  const before = new Set(shown(root, gate.dialog));
  const happened = hasHappened(root, aimed.target, act);
  if (press(chosen.element, { isStill: isChosen }) === 'left') {
    return giveUp(aimed, menu, end('changed', 'item', 'the item or its menu changed before the entry was pressed'));
  }
  const pressedAt = env.clock.now();
  if (act === 'edit') return await openEditor(aimed, before);
  const ended = await answerQuestion(aimed, { menu, before, happened, always: ASKS.has(act) });
  if (ended.kind === 'pressed' && happened()) {
    const { ref } = aimed.target;
    rememberItLeft(root, ref, frameNow(root, ref, frameBefore(root, ref)?.around ?? null), pressedAt);
  }
  return ended;
}

/** Acts that Facebook always asks about, as far as we know. The others act at once, or ask. */
const ASKS: ReadonlySet<Act> = new Set(['delete', 'ban', 'edit']);
