/** The figures of a comparison, and how they are added up. */

export const faults = [
  'missed',
  'falseItems',
  'wrongIds',
  'wrongParents',
  'wrongOwners',
  'wrongAccounts',
  'wrongFields',
] as const;
type Fault = (typeof faults)[number];

/** `expected` and `found` count items; each fault has a list of lines in words. */
export interface Figures {
  expected: number;
  found: number;
  faults: Record<Fault, string[]>;
}

export function noFigures(): Figures {
  return {
    expected: 0,
    found: 0,
    faults: {
      missed: [],
      falseItems: [],
      wrongIds: [],
      wrongParents: [],
      wrongOwners: [],
      wrongAccounts: [],
      wrongFields: [],
    },
  };
}

export function sum(all: Figures[]): Figures {
  const total = noFigures();
  for (const one of all) {
    total.expected += one.expected;
    total.found += one.found;
    for (const fault of faults) total.faults[fault].push(...one.faults[fault]);
  }
  return total;
}

export function isRight(figures: Figures): boolean {
  return figures.found === figures.expected && faults.every((fault) => figures.faults[fault].length === 0);
}

/** @example inWords(figures) // 'recall 100 % (6 of 6), false items 0, wrong ids 0, …' */
export function inWords({ expected, found, faults: wrong }: Figures): string {
  const recall = expected === 0 ? 100 : Math.floor((found / expected) * 1000) / 10;
  const n = (fault: Fault): number => wrong[fault].length;
  return (
    `recall ${recall} % (${found} of ${expected}), false items ${n('falseItems')}, wrong ids ${n('wrongIds')}, ` +
    `wrong parents ${n('wrongParents')}, ` +
    `wrong owners ${n('wrongOwners')}, wrong accounts ${n('wrongAccounts')}, other wrong fields ${n('wrongFields')}`
  );
}
