/**
 * Merges several officials' lines: each record, question and round counts once, by its id. Idempotent and independent
 * of order. Pure.
 */
import { idsByTheirs, isSameAccount } from '../domain/same-account';
import { mondayOf } from './figures';
import type { Facts, FactsAccount, QuestionFact, RecordFact, RoundFact } from './facts';

/**
 * @param own its account ids are kept; a colleague's lines about other accounts are left out
 * @example mergeFacts(own, [annas, eriks]).records.length
 */
export function mergeFacts(own: Facts, others: readonly Facts[]): Facts {
  const all = [own, ...others.map((other) => asOurs(other, own.accounts))];
  return {
    accounts: own.accounts.map((account) => sinceFirst(account, others)),
    records: once(
      all.flatMap(({ records }) => records),
      laterRecord,
    ),
    questions: once(
      all.flatMap(({ questions }) => questions),
      laterQuestion,
    ),
    rounds: walkedOnce(
      all.map(({ rounds }) => rounds),
      once(
        all.flatMap(({ rounds }) => rounds),
        firstByText,
      ),
    ),
  };
}

/**
 * Each browser has its own mark, so two officials of one account walk the same new items. Their numbers are not added
 * up: for each week, only the file of whoever walked most counts.
 */
function walkedOnce(files: readonly (readonly RoundFact[])[], merged: readonly RoundFact[]): RoundFact[] {
  const most = new Map<string, { sum: number; ids: Set<string> }>();
  for (const file of files)
    for (const [week, lines] of Map.groupBy(file.filter(isKept), weekOf)) {
      const ids = new Set(lines.map(({ id }) => id));
      const one = { sum: lines.reduce((sum, { walked }) => sum + walked, 0), ids };
      const before = most.get(week);
      most.set(week, before === undefined ? one : moreOf(before, one));
    }
  return merged.map((line) =>
    isKept(line) && most.get(weekOf(line))?.ids.has(line.id) !== true ? { ...line, walked: 0 } : line,
  );
}

type KeptFact = Extract<RoundFact, { kind: 'kept' }>;
const isKept = (line: RoundFact): line is KeptFact => line.kind === 'kept';
const weekOf = ({ accountId, day }: KeptFact): string => `${mondayOf(day)} ${accountId}`;

/** The larger sum. On a tie, always the same one, regardless of order. */
function moreOf<T extends { sum: number; ids: ReadonlySet<string> }>(one: T, other: T): T {
  if (one.sum !== other.sum) return one.sum > other.sum ? one : other;
  const nameOf = ({ ids }: T): string => JSON.stringify([...ids].toSorted());
  return nameOf(one) <= nameOf(other) ? one : other;
}

/** Uses the earliest first round that anyone kept. */
const sinceFirst = (account: FactsAccount, others: readonly Facts[]): FactsAccount => ({
  ...account,
  roundsSince:
    [account, ...others.flatMap(({ accounts }) => accounts.filter((theirs) => isSameAccount(account, theirs)))]
      .flatMap(({ roundsSince }) => roundsSince ?? [])
      .toSorted()[0] ?? null,
});

/** The other's lines with our own account ids. */
function asOurs(other: Facts, accounts: readonly FactsAccount[]): Facts {
  const ours = idsByTheirs(other.accounts, accounts);
  const renamed = <T extends { accountId: string }>(lines: readonly T[]): T[] =>
    lines.flatMap((line) => {
      const accountId = ours.get(line.accountId);
      return accountId === undefined ? [] : [{ ...line, accountId }];
    });
  return {
    accounts: [],
    records: renamed(other.records),
    questions: renamed(other.questions),
    rounds: renamed(other.rounds),
  };
}

function once<T extends { id: string }>(lines: readonly T[], later: (one: T, other: T) => T): T[] {
  const found = new Map<string, T>();
  for (const line of lines) {
    const known = found.get(line.id);
    found.set(line.id, known === undefined ? line : later(known, line));
  }
  return [...found.values()].toSorted((one, other) => one.id.localeCompare(other.id));
}

/** Whether a record was taken or reversed never changes back to false, so true wins. */
const laterRecord = (one: RecordFact, other: RecordFact): RecordFact => ({
  ...firstByText(one, other),
  taken: one.taken || other.taken,
  reversed: one.reversed || other.reversed,
});

const laterQuestion = (one: QuestionFact, other: QuestionFact): QuestionFact =>
  one.steps === other.steps ? firstByText(one, other) : one.steps > other.steps ? one : other;

/** If two lines with the same id differ, always picks the same one, regardless of order. */
const firstByText = <T>(one: T, other: T): T => (JSON.stringify(one) <= JSON.stringify(other) ? one : other);
