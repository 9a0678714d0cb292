/** Finds the elements that hold an item's text, and the button that expands it. */
import { isUnderOther } from './headings';
import { queryOwnAll } from './scoped-query';
import { postMessage } from './selectors';

/** Elements that are no text. Names, buttons, times and lists of actions have `dir=auto` too. */
const notWords = 'a, ul, form, h1, h2, h3, h4, h5, h6, [role="button"], [role="toolbar"], [role="textbox"]';

function isInside(element: Element, selector: string, owner: Element): boolean {
  const found = element.parentElement?.closest(selector) ?? null;
  return found !== null && found !== owner && owner.contains(found);
}

/** Elements that may hold an item's text: its outermost `dir=auto` that are no link, button, heading or list. */
export function wordBlocks(article: Element): Element[] {
  const candidates = queryOwnAll(article, '[dir="auto"]').filter(
    (element) => !element.matches(notWords) && !isInside(element, `${notWords}, [aria-hidden="true"]`, article),
  );
  return candidates.filter(
    (element) => element.getAttribute('aria-hidden') !== 'true' && !isInside(element, '[dir="auto"]', article),
  );
}

/**
 * The text blocks of a comment. A comment's text is a `dir=auto` that holds `div dir=auto` (one per paragraph); an
 * attachment's title is a `dir=auto` without. In posts of 2024 the paragraphs are plain `div`; such a block counts only
 * if it is the only one. If nothing has either shape, none is returned rather than a wrong one.
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

/** A translation is in a `blockquote`, with the button that shows the original below the text (seen 2024). */
const translation = 'blockquote:not([aria-hidden="true"])';

const hasOriginalButton = (quote: Element): boolean =>
  [...quote.querySelectorAll('[role="button"]')].some((button) => !isFolded(button));

/** True for a button inside the text, which expands it. The button that shows the original is below the text. */
const isFolded = (button: Element): boolean => button.closest('[dir="auto"]')?.tagName === 'DIV';

function translationsIn(unit: Element): Element[] {
  return queryOwnAll(unit, translation).filter(
    (quote) => !isInside(quote, `[aria-hidden="true"], ${notWords}`, unit) && hasOriginalButton(quote),
  );
}

/** Whether the page shows Facebook's translation instead of what was written. */
export const isTranslation = (roots: Element[]): boolean =>
  roots.some((root) => {
    const quote = root.closest(translation);
    return quote !== null && hasOriginalButton(quote);
  });

/**
 * The text of a post. A shared post inside it is somebody else's. So a message that the unit names as its description
 * comes before one that is merely inside the unit, and a message under another heading never counts. Posts on a
 * coloured background have no message mark; the description that holds their text is in a `div dir=auto`.
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
  // Beside a photo the post's text has no mark, and has the shape of a comment's text.
  const beside = unit.matches('[role="complementary"]') ? commentTextRoots(unit)[0] : undefined;
  const isThisPosts = (element: Element): boolean => !isUnderOther(element, unit);
  const root = marked ?? translationsIn(unit).find(isThisPosts) ?? unmarked ?? messages.find(isThisPosts) ?? beside;
  return root === undefined ? [] : [root];
}

/** The parts that a unit names in `aria-describedby`: time, text, attachment, number of comments, reactions. */
export function describing(unit: Element): Element[] {
  return (unit.getAttribute('aria-describedby') ?? '').split(/\s+/).flatMap((id) => {
    const element = id === '' ? null : unit.ownerDocument.getElementById(id);
    return element !== null && unit.contains(element) ? [element] : [];
  });
}

/** 'See more' in any language: a button in the text itself, where nothing else can be pressed. */
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
