/** Where the words of an item stand, and the button that opens the rest of them. */
import { isUnderOther } from './headings';
import { queryOwnAll } from './scoped-query';
import { postMessage } from './selectors';

/** Names, buttons, times and lists of actions are `dir=auto` too; words are what is left. */
const notWords = 'a, ul, form, h1, h2, h3, h4, h5, h6, [role="button"], [role="toolbar"], [role="textbox"]';

function isInside(element: Element, selector: string, owner: Element): boolean {
  const found = element.parentElement?.closest(selector) ?? null;
  return found !== null && found !== owner && owner.contains(found);
}

/** What may hold words of an item: its outermost `dir=auto` that are no link, button, heading or list. */
export function wordBlocks(article: Element): Element[] {
  const candidates = queryOwnAll(article, '[dir="auto"]').filter(
    (element) => !element.matches(notWords) && !isInside(element, `${notWords}, [aria-hidden="true"]`, article),
  );
  return candidates.filter(
    (element) => element.getAttribute('aria-hidden') !== 'true' && !isInside(element, '[dir="auto"]', article),
  );
}

/**
 * The blocks of a comment's text. A comment's text is a `dir=auto` that holds `div dir=auto` (one a paragraph); an
 * attachment's title is a `dir=auto` without. In posts of 2024 the paragraphs are plain `div`: such a block is read
 * where it is the only one. Where nothing has that shape, none is read rather than a wrong one.
 */
export function commentTextRoots(article: Element): Element[] {
  const outermost = wordBlocks(article);
  const shaped = outermost.filter(
    (element) => element.tagName === 'DIV' || element.querySelector('div[dir="auto"]') !== null,
  );
  if (shaped.length > 0) return shaped.slice(0, 1);
  const plain = outermost.filter((element) => element.querySelector('div') !== null);
  return plain.length === 1 ? plain : [];
}

/** A translation stands in a `blockquote` with the button that shows the original beneath its words (seen 2024). */
const translation = 'blockquote:not([aria-hidden="true"])';

const hasOriginalButton = (quote: Element): boolean =>
  [...quote.querySelectorAll('[role="button"]')].some((button) => !isFolded(button));

/** A button among the words unfolds them; the one that shows the original stands beneath. */
const isFolded = (button: Element): boolean => button.closest('[dir="auto"]')?.tagName === 'DIV';

function translationsIn(unit: Element): Element[] {
  return queryOwnAll(unit, translation).filter(
    (quote) => !isInside(quote, `[aria-hidden="true"], ${notWords}`, unit) && hasOriginalButton(quote),
  );
}

/** Whether what is shown is the platform's translation of what was written. */
export const isTranslation = (roots: Element[]): boolean =>
  roots.some((root) => {
    const quote = root.closest(translation);
    return quote !== null && hasOriginalButton(quote);
  });

/**
 * The message of a post. A shared post inside it is another's words: a message that the unit says describes it goes
 * before one that merely stands in it, and one that stands under another's heading is never this post's. Posts on a
 * coloured ground carry no mark of a message; what describes them stands in a `div dir=auto`.
 */
export function postTextRoots(unit: Element): Element[] {
  const described = describing(unit);
  const messages = postMessage.flatMap(({ selector }) => queryOwnAll(unit, selector));
  const marked = messages.find((message) =>
    described.some((element) => element === message || element.contains(message) || message.contains(element)),
  );
  const unmarked = described.find(
    (element) => element.closest('[dir="auto"]')?.tagName === 'DIV' && !element.matches('[role="button"]'),
  );
  // Beside a photo the text of the post carries no mark at all and has the shape of a comment's.
  const beside = unit.matches('[role="complementary"]') ? commentTextRoots(unit)[0] : undefined;
  const isThisPosts = (element: Element): boolean => !isUnderOther(element, unit);
  const root = marked ?? translationsIn(unit).find(isThisPosts) ?? unmarked ?? messages.find(isThisPosts) ?? beside;
  return root === undefined ? [] : [root];
}

/** The parts that a unit names as its description: time, text, attachment, number of comments, reactions. */
export function describing(unit: Element): Element[] {
  return (unit.getAttribute('aria-describedby') ?? '').split(/\s+/).flatMap((id) => {
    const element = id === '' ? null : unit.ownerDocument.getElementById(id);
    return element !== null && unit.contains(element) ? [element] : [];
  });
}

/** 'See more', in whatever language: a button in the text itself, where nothing else can be pressed. */
export function expandButton(roots: Element[]): Element | undefined {
  for (const root of roots) {
    const button = [...root.querySelectorAll('[dir="auto"] [role="button"], div[dir="auto"] > [role="button"]')].find(
      (element) =>
        element.getAttribute('tabindex') === '0' &&
        !element.hasAttribute('aria-haspopup') &&
        element.closest('a') === null &&
        (element.closest(translation) === null || isFolded(element)),
    );
    if (button !== undefined) return button;
  }
  return undefined;
}
