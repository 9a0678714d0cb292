/** Measures how well the page can be read: counters only, never content. */
import type { Health } from '../contract';
import type { ReadingEnds } from '../../domain/item';
import { readText } from '../dom/read-text';
import { isMost } from '../dom/reading-ends';
import { endsOfComment } from './ends';
import { findItems } from './items';
import { studioInbox } from './pages';
import { authors, comments, firstOf, menuButtons, permalinks, section, texts, threads } from './selectors';

export function health(root: Document): Health {
  const items = findItems(root);
  const found = items.map((item) => item.element);
  const ends = items.map((item) => endsOfComment(item.element));
  const notRead = (field: keyof ReadingEnds): number => ends.filter((end) => end[field].kind === 'not-read').length;
  const having = (strategies: Parameters<typeof firstOf>[1]): number =>
    found.filter((element) => firstOf(element, strategies) !== undefined).length;
  const counts = {
    containers: root.querySelectorAll(comments).length,
    // Threads with visible text but no known comment element.
    bareThreads: [...root.querySelectorAll(threads)].filter(
      (thread) =>
        thread.querySelector(comments) === null && thread.closest('[hidden]') === null && readText(thread) !== '',
    ).length,
    items: found.length,
    withId: having(permalinks),
    withAuthor: having(authors),
    withText: having(texts),
    textNotRead: notRead('text'),
    authorNotRead: notRead('author'),
    mediaNotRead: notRead('media'),
    withMenu: having(menuButtons),
    sections: root.querySelectorAll(section).length,
  };
  const say = (level: Health['level'], trace: string): Health => ({ level, counts, trace });
  if (counts.items === 0)
    return counts.containers + counts.bareThreads > 0
      ? say('red', 'kommentarernas delar finns men inget i dem känns igen')
      : say('green', 'inga kommentarer på sidan ännu');
  if (isMost(counts.textNotRead, counts.items)) return say('red', 'texten i de flesta kommentarer känns inte igen');
  if (isMost(counts.authorNotRead, counts.items))
    return say('red', 'författaren till de flesta kommentarer känns inte igen');
  if (studioInbox.isThis(new URL(root.URL)))
    return { ...say('yellow', 'Studio visar inga id: bevis går, borttagning görs för hand'), endsByHand: true };
  if (counts.withId === 0) return say('red', 'inga id känns igen');
  if (counts.withMenu === 0) return { ...say('yellow', 'läsning går, inga menyer'), endsByHand: true };
  // A comment without an id is not driven, and one whose text was not read asks for a yes. Neither stops the others.
  return isMost(counts.items - counts.withId, counts.items)
    ? say('yellow', 'de flesta kommentarer saknar id')
    : say('green', 'id, namn och text läses');
}
