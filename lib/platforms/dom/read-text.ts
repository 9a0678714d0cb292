/**
 * An element's text as a person reads it: emoji by their alt text, decoys and buttons left out, lines kept.
 * `textContent` would lose emoji and join lines. `innerText` needs layout and does not exist in saved pages.
 */
import { overlayHostAttribute } from './overlay-host';

const blocks = new Set([
  'ADDRESS',
  'ARTICLE',
  'ASIDE',
  'BLOCKQUOTE',
  'DD',
  'DIV',
  'DL',
  'DT',
  'FIGCAPTION',
  'FIGURE',
  'FOOTER',
  'FORM',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'HR',
  'LI',
  'MAIN',
  'NAV',
  'OL',
  'P',
  'PRE',
  'SECTION',
  'TABLE',
  'TR',
  'UL',
]);
const silent = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'SVG',
  'svg',
  'TEXTAREA',
  'INPUT',
  'SELECT',
  'VIDEO',
  'AUDIO',
]);

/**
 * Facebook inserts `aria-hidden` decoy words between the real ones. Buttons inside a text are 'See more' and badges,
 * not the author's words.
 */
function isSkipped(element: Element): boolean {
  return (
    silent.has(element.tagName) ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.getAttribute('role') === 'button' ||
    element.hasAttribute('hidden') ||
    element.hasAttribute(overlayHostAttribute)
  );
}

/** Collects text with at most one line break between blocks. The page's own line breaks are kept. */
export class Lines {
  protected readonly parts: string[] = [];
  private breakDue = false;
  /**
   * White space with line breaks between inline parts. It is the author's if more text follows on the line, and a saved
   * page's indentation if a block begins or ends.
   */
  private held = '';

  /** @param _node the node that holds the text; for subclasses that collect positions (text-pieces.ts) */
  add(text: string, _node?: Node): void {
    if (text === '') return;
    if (text.trim() === '' && text.includes('\n')) {
      if (!this.breakDue && this.parts.length > 0) this.held += text;
      return;
    }
    if (this.breakDue && this.parts.length > 0) this.parts.push('\n');
    this.parts.push(this.held, text);
    this.breakDue = false;
    this.held = '';
  }

  block(): void {
    this.breakDue = true;
    this.held = '';
  }

  lineBreak(): void {
    if (this.breakDue && this.parts.length > 0) this.parts.push('\n');
    this.parts.push('\n');
    this.breakDue = false;
    this.held = '';
  }

  /** The text that a picture stands for. */
  wordsOf(picture: Element): string {
    return picture.getAttribute('alt') ?? '';
  }

  text(): string {
    return this.parts.join('').trim();
  }
}

/** Reads an item's text. A picture that is not a standard emoji is written as a picture. */
export class Words extends Lines {
  override wordsOf(picture: Element): string {
    if (picture.getAttribute('role') === 'presentation') return '';
    const said = super.wordsOf(picture).trim();
    if (said === '') return '[bild]';
    return /\p{L}/u.test(said) ? `[emoji: ${said}]` : super.wordsOf(picture);
  }
}

/**
 * Always reads the text of `root` itself, even if `root` is hidden. Inside it, decoys, buttons and our own hosts are
 * left out. `skip` leaves out more (an item nested in an item). Iterative: a comment may hold a megabyte or be nested a
 * thousand deep.
 *
 * @example readText(div) // 'Bra jobbat 👍 men när?'
 */
export function readText(root: Element, skip?: (element: Element) => boolean): string {
  return walkText(root, new Lines(), skip).text();
}

/**
 * As `readText`, for text that somebody wrote: the names of custom emoji and stickers are kept apart from the words.
 *
 * @example readWords(div) // 'Bra jobbat [emoji: face-blue-smiling]'
 */
export function readWords(root: Element): string {
  return walkText(root, new Words()).text();
}

export function walkText<L extends Lines>(root: Element, lines: L, skip?: (element: Element) => boolean): L {
  let node: Node | null = root.firstChild;
  while (node !== null) {
    const element = node.nodeType === 1 ? (node as Element) : null;
    if (node.nodeType === 3) lines.add((node as Text).data, node);
    const entered = element !== null && enter(element, lines, skip);
    if (entered && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (entered && blocks.has(element.tagName)) lines.block();
    node = following(node, root, lines);
  }
  return lines;
}

/** True if the walk goes into the element. */
function enter(element: Element, lines: Lines, skip?: (element: Element) => boolean): boolean {
  if (isSkipped(element) || skip?.(element) === true) return false;
  if (element.tagName === 'BR') {
    lines.lineBreak();
    return false;
  }
  if (element.tagName === 'IMG') {
    lines.add(lines.wordsOf(element), element);
    return false;
  }
  if (blocks.has(element.tagName)) lines.block();
  return true;
}

/** The next node in document order that is not inside `node`. Leaving a block ends its line. */
function following(node: Node, root: Element, lines: Lines): Node | null {
  let current: Node | null = node;
  while (current !== null && current !== root) {
    if (current.nextSibling !== null) return current.nextSibling;
    current = current.parentNode;
    if (current !== null && current !== root && blocks.has((current as Element).tagName)) lines.block();
  }
  return null;
}
