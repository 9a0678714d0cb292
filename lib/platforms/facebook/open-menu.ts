/** Reading the menu that an official has opened, for 'Lär in menyn'. Presses nothing. */
import type { ActEnv, MenuReading } from '../contract';
import { isShown } from '../dom/menu';
import { guessIntention, labelsOf } from './meaning';
import { gate } from './selectors';

export function readOpenMenu(root: Document, env: ActEnv): Promise<MenuReading | null> {
  const menus = [...root.querySelectorAll(gate.menu)].filter(isShown);
  const [menu, another] = menus;
  // Two open menus cannot be told apart, so none is read.
  if (menu === undefined || another !== undefined) return Promise.resolve(null);
  const entries = [...menu.querySelectorAll(gate.menuItem)].flatMap((entry) => {
    const names = labelsOf(entry);
    // The first line is the entry's name; the rest explains it.
    const label = names.find((name) => !name.includes('\n')) ?? names[0];
    return label === undefined ? [] : [{ label, iconType: null, ...guessIntention(label, env.learnt) }];
  });
  return Promise.resolve(entries.length === 0 ? null : { entries, language: root.documentElement.lang || 'und' });
}
