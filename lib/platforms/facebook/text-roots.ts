/** Where the words of an item stand, and the button that opens the rest of them. */
import { ownAll } from './own';
import { postMessage } from './selectors';

/** Names, buttons, times and lists of actions are `dir=auto` too; words are what is left. */
const notWords = 'a, ul, form, h1, h2, h3, h4, h5, h6, [role="button"], [role="toolbar"], [role="textbox"]';

function isInside(element: Element, selector: string, owner: Element): boolean {
  const found = element.parentElement?.closest(selector) ?? null;
  return found !== null && found !== owner && owner.contains(found);
}

/**
 * The blocks of a comment's text. A comment's text is a `dir=auto` that holds `div dir=auto` (one a paragraph); an
 * attachment's title is a `dir=auto` without. Where nothing has that shape, none is read rather than a wrong one.
 */
export function commentTextRoots(article: Element): Element[] {
  const candidates = ownAll(article, '[dir="auto"]').filter(
    (element) => !element.matches(notWords) && !isInside(element, notWords, article),
  );
  const outermost = candidates.filter((element) => !isInside(element, '[dir="auto"]', article));
  const shaped = outermost.filter(
    (element) => element.tagName === 'DIV' || element.querySelector('div[dir="auto"]') !== null,
  );
  return shaped.slice(0, 1);
}

/**
 * The message of a post. A shared post inside it is another's words: a message that the unit says describes it goes
 * before one that merely stands in it. Posts on a coloured ground carry no mark of
 * a message; what describes them stands in a `div dir=auto`.
 */
export function postTextRoots(unit: Element): Element[] {
  const described = describing(unit);
  const messages = postMessage.flatMap(({ selector }) => ownAll(unit, selector));
  const marked = messages.find((message) =>
    described.some((element) => element === message || element.contains(message) || message.contains(element)),
  );
  const unmarked = described.find(
    (element) => element.closest('[dir="auto"]')?.tagName === 'DIV' && !element.matches('[role="button"]'),
  );
  // Beside a photo the text of the post carries no mark at all and has the shape of a comment's.
  const beside = unit.matches('[role="complementary"]') ? commentTextRoots(unit)[0] : undefined;
  const root = marked ?? unmarked ?? messages[0] ?? beside;
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
        element.closest('a') === null,
    );
    if (button !== undefined) return button;
  }
  return undefined;
}
