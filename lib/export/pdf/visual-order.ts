/**
 * Converts a line to drawing order, for Hebrew and Arabic among other words: the Unicode bidirectional algorithm (UAX
 * 9) with the levels that plain text needs. Explicit controls do not occur here: hidden characters are shown by name
 * (lib/domain/visible-text).
 */
export interface Run {
  text: string;
  direction: 'ltr' | 'rtl';
}

const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LTR = /\p{L}/u;
const DIGIT = /[\p{Nd}]/u;
const MARK = /\p{M}/u;

/** The direction of a paragraph: that of its first letter (UAX 9, P2 and P3). */
export function baseDirection(text: string): Run['direction'] {
  for (const one of text) {
    if (RTL.test(one)) return 'rtl';
    if (LTR.test(one)) return 'ltr';
  }
  return 'ltr';
}

export const hasRightToLeft = (text: string): boolean => RTL.test(text);

/**
 * Runs from left to right. The letters within a right-to-left run are still in reading order: the font reverses them
 * when it shapes them.
 */
export function visualOrder(text: string, base: Run['direction']): Run[] {
  if (!RTL.test(text)) return [{ text, direction: 'ltr' }];
  const points = Array.from(text);
  const levels = levelsOf(points, base === 'rtl' ? 1 : 0);
  const runs: { text: string; level: number }[] = [];
  for (const [index, one] of points.entries()) {
    const level = levels[index] ?? 0;
    const last = runs.at(-1);
    if (last !== undefined && last.level === level) last.text += one;
    else runs.push({ text: one, level });
  }
  // UAX 9, L2: from the highest level down, reverse every sequence at or above that level.
  for (let level = 2; level >= 1; level -= 1) {
    for (let from = 0; from < runs.length; from += 1) {
      let to = from;
      while ((runs[to]?.level ?? -1) >= level) to += 1;
      if (to > from) runs.splice(from, to - from, ...runs.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  }
  return runs.map((run) => ({ text: run.text, direction: run.level === 1 ? 'rtl' : 'ltr' }));
}

function levelsOf(points: string[], base: 0 | 1): number[] {
  const strong: ({ level: number; side: 0 | 1 } | undefined)[] = [];
  const left = base === 1 ? 2 : 0;
  let context: 0 | 1 = base;
  for (const [index, one] of points.entries()) {
    if (MARK.test(one) && index > 0) strong.push(strong[index - 1]);
    else if (RTL.test(one)) {
      context = 1;
      strong.push({ level: 1, side: 1 });
    } else if (DIGIT.test(one)) strong.push({ level: context === 1 ? 2 : left, side: context });
    else if (LTR.test(one)) {
      context = 0;
      strong.push({ level: left, side: 0 });
    } else strong.push(undefined);
  }
  // Neutral characters take the direction of both sides if these agree, otherwise the paragraph's (N1, N2).
  return strong.map((one, index) => {
    if (one !== undefined) return one.level;
    const before = strong.slice(0, index).findLast((other) => other !== undefined)?.side ?? base;
    const after = strong.slice(index + 1).find((other) => other !== undefined)?.side ?? base;
    const side = before === after ? before : base;
    return side === 1 ? 1 : left;
  });
}
