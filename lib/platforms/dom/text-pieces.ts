/**
 * The text that `readWords` returns, with the position of each part on the page, so that a place in the text can be
 * shown there.
 */
import { walkText, Words } from './read-text';

interface TextPiece {
  /** A text node, or the picture of an emoji. */
  node: Node;
  /** Start and end of the node's text in the whole text, in UTF-16 units. */
  start: number;
  end: number;
}

export interface PiecedText {
  text: string;
  pieces: TextPiece[];
}

class Pieces extends Words {
  readonly pieces: TextPiece[] = [];
  private counted = 0;
  private length = 0;

  override add(text: string, node?: Node): void {
    const before = this.parts.length;
    super.add(text, node);
    if (this.parts.length === before || node === undefined) return;
    this.count();
    this.pieces.push({ node, start: this.length - text.length, end: this.length });
  }

  /** The whole text and its pieces, shifted by the white space trimmed at the start. */
  whole(): PiecedText {
    const joined = this.parts.join('');
    const lost = joined.length - joined.trimStart().length;
    return {
      text: this.text(),
      pieces: this.pieces.map(({ node, start, end }) => ({ node, start: start - lost, end: end - lost })),
    };
  }

  private count(): void {
    for (; this.counted < this.parts.length; this.counted += 1) this.length += this.parts[this.counted]?.length ?? 0;
  }
}

/** @example readPieces(div) // { text: 'Ring 070', pieces: [{ node: #text, start: 0, end: 8 }] } */
export function readPieces(roots: readonly Element[]): PiecedText {
  let text = '';
  const pieces: TextPiece[] = [];
  for (const [index, root] of roots.entries()) {
    const read = walkText(root, new Pieces()).whole();
    if (index > 0) text += '\n';
    const at = text.length;
    text += read.text;
    for (const { node, start, end } of read.pieces) pieces.push({ node, start: start + at, end: end + at });
  }
  return { text, pieces };
}

/**
 * Ranges for a place in the text, one per node. Emoji pictures are left out: indicators are letters, digits and signs.
 */
export function rangesOf({ pieces }: PiecedText, from: number, to: number): Range[] {
  return pieces.flatMap(({ node, start, end }) => {
    if (node.nodeType !== 3 || end <= from || start >= to) return [];
    const range = (node.ownerDocument ?? document).createRange();
    // The node's text may be shorter than when it was read.
    const within = (at: number): number => Math.min(Math.max(0, at - start), (node as Text).length);
    range.setStart(node, within(from));
    range.setEnd(node, within(Math.min(end, to)));
    return [range];
  });
}
