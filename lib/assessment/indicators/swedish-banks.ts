/**
 * The clearing numbers, and the check digit algorithm for each, from Bankgirot's manual ‘Bankernas
 * kontonummeruppbyggnad’. Type 1: seven digits, modulus 11 over the last three digits (`type1`) or all four
 * (`type1whole`) of the clearing number, and the account. Type 2: the account alone, modulus 10 or 11.
 */
import { passesLuhn, passesModulus11 } from './digits';

type Check = 'type1' | 'type1whole' | 'luhn10' | 'personkonto' | 'modulus11of9' | 'swedbank' | 'plusgirot';

const ranges: [from: number, to: number, check: Check][] = [
  [1100, 1199, 'type1'],
  [1200, 1399, 'type1'],
  [1400, 2099, 'type1'],
  [2300, 2399, 'type1whole'],
  [2400, 2499, 'type1'],
  [3300, 3300, 'personkonto'],
  [3782, 3782, 'personkonto'],
  [3000, 3999, 'type1'],
  [4000, 4999, 'type1whole'],
  [5000, 5999, 'type1'],
  [6000, 6999, 'modulus11of9'],
  [7000, 7999, 'type1'],
  [8000, 8999, 'swedbank'],
  [9020, 9029, 'type1whole'],
  [9040, 9049, 'type1whole'],
  [9060, 9069, 'type1'],
  // Multitude Bank: comment 1 in Bankgirot's manual of September 2023.
  [9070, 9079, 'type1'],
  [9100, 9109, 'type1whole'],
  [9120, 9124, 'type1'],
  [9130, 9149, 'type1'],
  [9150, 9169, 'type1whole'],
  [9170, 9179, 'type1'],
  [9180, 9189, 'luhn10'],
  [9190, 9199, 'type1whole'],
  [9230, 9239, 'type1'],
  [9250, 9259, 'type1'],
  [9260, 9269, 'type1whole'],
  [9270, 9279, 'type1'],
  [9280, 9289, 'type1'],
  [9300, 9349, 'luhn10'],
  [9390, 9399, 'type1whole'],
  [9400, 9449, 'type1'],
  [9460, 9469, 'type1'],
  [9470, 9479, 'type1whole'],
  [9500, 9549, 'plusgirot'],
  [9550, 9569, 'type1whole'],
  [9570, 9579, 'luhn10'],
  [9580, 9589, 'type1'],
  [9590, 9599, 'type1whole'],
  [9630, 9639, 'type1'],
  [9640, 9649, 'type1whole'],
  [9650, 9659, 'type1whole'],
  [9660, 9669, 'type1whole'],
  [9670, 9679, 'type1whole'],
  [9680, 9689, 'type1'],
  [9700, 9709, 'type1whole'],
  [9710, 9719, 'type1whole'],
  [9750, 9759, 'type1whole'],
  [9780, 9789, 'type1whole'],
  [9880, 9889, 'type1whole'],
  [9890, 9899, 'luhn10'],
  [9960, 9969, 'plusgirot'],
];

/** Lengths of the account's own digits, the most common first. */
const lengths: Record<Check, number[]> = {
  type1: [7],
  type1whole: [7],
  // Leading zeros are often left out.
  luhn10: [10, 9, 8],
  // The holder's personal number, sometimes with its century.
  personkonto: [10, 12],
  modulus11of9: [9, 8],
  swedbank: [10, 9, 8, 7],
  plusgirot: [10, 9, 8, 7, 6],
};

export interface Bank {
  check: Check;
  lengths: number[];
}

/** @param clearing four digits */
export function bankOf(clearing: string): Bank | undefined {
  const number = Number(clearing);
  const found = ranges.find(([from, to]) => number >= from && number <= to);
  return found === undefined ? undefined : { check: found[2], lengths: lengths[found[2]] };
}

/** @param account as many digits as the bank has */
export function passesBankCheck({ check }: Bank, clearing: string, account: string): boolean {
  if (check === 'type1') return passesModulus11(clearing.slice(1) + account);
  if (check === 'type1whole') return passesModulus11(clearing + account);
  if (check === 'personkonto') return passesLuhn(account.slice(-10)) && /^(?:19|20)?\d{10}$/u.test(account);
  return check === 'modulus11of9' ? passesModulus11(account) : passesLuhn(account);
}
