/** Returns an element's text, one text node at a time. Pictures that stand for words give nothing. */

/** @returns null if the text has more than `most` characters */
export function linesOf(element: Element, most: number): string[] | null {
  const lines: string[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = most;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const line = (node.nodeValue ?? '').trim();
    left -= line.length;
    if (left < 0) return null;
    if (line !== '') lines.push(line);
  }
  return lines;
}
