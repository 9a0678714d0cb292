/**
 * What a person reads in an element, as plain text: emoji by their alt, decoys and buttons left out, lines kept.
 * `textContent` would lose emoji and glue lines together; `innerText`
 * asks for layout and does not exist in saved pages.
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
 * Facebook strews `aria-hidden` words between the true ones; buttons inside
 * a text are 'See more' and badges, not the writer's words.
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

/** Collects text with at most one line break where blocks meet; the page's own line breaks stand as they are. */
export class Lines {
  protected readonly parts: string[] = [];
  private breakDue = false;
  /**
   * Blank lines between inline parts: the writer's when more words follow on the line,
   * a saved page's indentation when a block begins or ends.
   */
  private held = '';

  /** @param _node where the text stands; for who collects places too (text-pieces.ts) */
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

  /** What a picture among the words says. */
  wordsOf(picture: Element): string {
    return picture.getAttribute('alt') ?? '';
  }

  text(): string {
    return this.parts.join('').trim();
  }
}

/** The words of an item: a picture that is no common emoji is told as the picture that it is. */
export class Words extends Lines {
  override wordsOf(picture: Element): string {
    if (picture.getAttribute('role') === 'presentation') return '';
    const said = super.wordsOf(picture).trim();
    if (said === '') return '[bild]';
    return /\p{L}/u.test(said) ? `[emoji: ${said}]` : super.wordsOf(picture);
  }
}

/**
 * The text of `root` itself is always read, even when `root` is hidden; of what is inside, decoys, buttons and our own
 * hosts are left out. `skip` leaves out more (an item nested in an item).
 * Iterative: a comment may hold a megabyte or nest a thousand deep.
 *
 * @example readText(div) // 'Bra jobbat 👍 men när?'
 */
export function readText(root: Element, skip?: (element: Element) => boolean): string {
  return walkText(root, new Lines(), skip).text();
}

/**
 * As `readText`, for what somebody wrote: names of custom emoji and stickers are not glued into their words.
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

/** True when the walk goes into the element. */
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

/** The next node in document order that is not below `node`; leaving a block ends its line. */
function following(node: Node, root: Element, lines: Lines): Node | null {
  let current: Node | null = node;
  while (current !== null && current !== root) {
    if (current.nextSibling !== null) return current.nextSibling;
    current = current.parentNode;
    if (current !== null && current !== root && blocks.has((current as Element).tagName)) lines.block();
  }
  return null;
}
