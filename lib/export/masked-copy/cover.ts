/**
 * Replaces masked text so that neither its words nor its length can be read. A number beside it refers to the ground.
 * Pure.
 */
import type { Span } from '../../assessment/indicators/finding';
import { readable, spansOf, type Place } from './places';

/** Fixed length: the length of a name can identify someone in a small group. */
export const MASK = '█████';

export interface Masked {
  place: Pick<Place, 'kind' | 'words'>;
  /** Its number in the list of grounds, from 1; 0 while none is chosen. */
  ground: number;
}

/** @example cover('Ring Siv', [{ place: { kind: 'name-part', words: 'Siv' }, ground: 1 }]).text // 'Ring █████ [1]' */
export function cover(raw: string, masked: readonly Masked[]): { text: string; count: number } {
  const text = readable(raw);
  let covered = '';
  let at = 0;
  const places = joined(
    masked.flatMap(({ place, ground }) => spansOf(text, place).map((span) => ({ ...span, ground }))),
  );
  for (const { start, end, grounds } of places) {
    covered += text.slice(at, start) + MASK + numbers(grounds);
    at = end;
  }
  return { text: covered + text.slice(at), count: places.length };
}

const numbers = (grounds: ReadonlySet<number>): string => {
  const known = [...grounds].filter((ground) => ground > 0).toSorted((a, b) => a - b);
  return known.length === 0 ? '' : ` [${known.join(', ')}]`;
};

type Joined = Span & { grounds: ReadonlySet<number> };

/** Merges places that overlap or touch, with all their grounds. */
function joined(spans: readonly (Span & { ground: number })[]): Joined[] {
  const places: (Span & { grounds: Set<number> })[] = [];
  for (const { start, end, ground } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = places.at(-1);
    if (last !== undefined && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.grounds.add(ground);
    } else places.push({ start, end, grounds: new Set([ground]) });
  }
  return places;
}
