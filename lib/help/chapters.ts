/**
 * The guideline's lines as blocks to display: headings, paragraphs and lists, each with its line number. No word is
 * changed.
 */
import type { GuidelineText } from '../guidelines/guideline-text';

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; line: number; text: string }
  | { kind: 'paragraph'; line: number; text: string }
  /** Consecutive entries. Blank lines between them do not split the list. */
  | { kind: 'list'; line: number; items: { line: number; text: string }[] };

const ENTRY = /^\s*- /u;

/** @example blocksOf(text)[0] // { kind: 'paragraph', line: 3, text: 'Österåkers kommuns styrdokument' } */
export function blocksOf({ lines, headings }: Pick<GuidelineText, 'lines' | 'headings'>): Block[] {
  const levels = new Map(headings.map(({ line, level }) => [line, level]));
  const blocks: Block[] = [];
  for (const [at, text] of lines.entries()) {
    const line = at + 1;
    const level = levels.get(line);
    if (text.trim() === '') continue;
    if (level !== undefined) blocks.push({ kind: 'heading', level, line, text });
    else if (!ENTRY.test(text)) blocks.push({ kind: 'paragraph', line, text });
    else {
      const item = { line, text: text.replace(ENTRY, '') };
      const last = blocks.at(-1);
      if (last?.kind === 'list') last.items.push(item);
      else blocks.push({ kind: 'list', line, items: [item] });
    }
  }
  return blocks;
}

/** The anchor of a guideline line on the help page. @example lineAnchor(87) // 'rad-87' */
export const lineAnchor = (line: number): string => `rad-${line}`;

/** A part of a line. `emphasis`: the text file has it between two asterisks. */
export interface Piece {
  text: string;
  emphasis: boolean;
}

/** @example piecesOf('kallas *BDB* av många')[1] // { text: 'BDB', emphasis: true } */
export const piecesOf = (text: string): Piece[] =>
  text
    .split(/\*([^*]+)\*/u)
    .map((piece, at) => ({ text: piece, emphasis: at % 2 === 1 }))
    .filter(({ text: piece }) => piece !== '');
