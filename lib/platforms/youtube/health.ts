/** How well the page can be read: counters only, never content. */
import type { Health } from '../contract';
import { findItems } from './items';
import { studioInbox } from './pages';
import { authors, comments, firstOf, menuButtons, permalinks, section, texts } from './selectors';

export function health(root: Document): Health {
  const found = findItems(root).map((item) => item.element);
  const having = (strategies: Parameters<typeof firstOf>[1]): number =>
    found.filter((element) => firstOf(element, strategies) !== undefined).length;
  const counts = {
    containers: root.querySelectorAll(comments).length,
    items: found.length,
    withId: having(permalinks),
    withAuthor: having(authors),
    withText: having(texts),
    withMenu: having(menuButtons),
    sections: root.querySelectorAll(section).length,
  };
  const say = (level: Health['level'], trace: string): Health => ({ level, counts, trace });
  if (counts.items === 0)
    return counts.containers > 0
      ? say('red', 'kommentarernas delar finns men inget i dem känns igen')
      : say('green', 'inga kommentarer på sidan ännu');
  if (counts.withText === 0 || counts.withAuthor === 0) return say('red', 'varken text eller författare känns igen');
  if (studioInbox.isThis(new URL(root.URL)))
    return say('yellow', 'Studio visar inga id: bevis går, borttagning görs för hand');
  if (counts.withId === 0) return say('red', 'inga id känns igen');
  if (counts.withMenu === 0) return say('yellow', 'läsning går, inga menyer');
  return counts.withId < counts.items || counts.withText < counts.items
    ? say('yellow', 'några kommentarer saknar id eller text')
    : say('green', 'allt läses');
}
