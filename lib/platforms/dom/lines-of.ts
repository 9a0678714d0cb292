/** Returns an element's text, one text node at a time. Pictures that stand for words give nothing. */

/**
 * @param without an element in it that is not read
 * @returns null if the text has more than `most` characters
 */
export function linesOf(element: Element, most: number, without: Element | null = null): string[] | null {
  const lines: string[] = [];
  const { SHOW_ELEMENT, SHOW_TEXT, FILTER_ACCEPT, FILTER_REJECT, FILTER_SKIP } = NodeFilter;
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_ELEMENT | SHOW_TEXT, (node) => {
    if (node === without) return FILTER_REJECT;
    return node.nodeType === Node.TEXT_NODE ? FILTER_ACCEPT : FILTER_SKIP;
  });
  let left = most;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const line = (node.nodeValue ?? '').trim();
    left -= line.length;
    if (left < 0) return null;
    if (line !== '') lines.push(line);
  }
  return lines;
}
