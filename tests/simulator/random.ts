/**
 * Seeded random numbers (mulberry32), so that class names and menu orders can be repeated from a seed. Shared by server
 * and apps.
 */
export interface Random {
  /** 0 <= n < 1 */
  next(): number;
  between(min: number, max: number): number;
  shuffled<T>(items: readonly T[]): T[];
  /** Letters and digits, starting with a letter. */
  word(length: number): string;
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    between,
    shuffled: (items) => {
      const out = [...items];
      for (let i = out.length - 1; i > 0; i -= 1) {
        const j = between(0, i);
        const kept = out[i] as (typeof out)[number];
        out[i] = out[j] as (typeof out)[number];
        out[j] = kept;
      }
      return out;
    },
    word: (length) => {
      const letters = 'abcdefghijklmnopqrstuvwxyz';
      const all = `${letters}0123456789`;
      let out = letters[between(0, 25)] ?? 'x';
      while (out.length < length) out += all[between(0, 35)] ?? 'x';
      return out;
    },
  };
}
