/** The words of an element as they stand in it, piece by piece. Of pictures that stand for words nothing. */

/** @returns null where they are more than so many characters */
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
