/**
 * Holds stop a record from being disposed of, whatever its retention period. They are derived from the decision and the
 * journal, so nothing is stored twice.
 */
import type { Decision } from '../domain/decision';
import { isText } from '../domain/is-text';
import type { JournalRow } from '../domain/journal';

export interface Hold {
  kind: 'polisanmälan';
  /** ISO 8601. Null: since sealing, because the decision itself sets the hold. */
  since: string | null;
  /** The police's report number; null until known. */
  number: string | null;
}

type Row = Pick<JournalRow, 'kind' | 'data' | 'at'>;

/** The hold on a threat, set by the decision itself when no journal row says more. */
export const FROM_THE_SEAL: Hold = { kind: 'polisanmälan', since: null, number: null };

/** A row that lifts the hold without a reason is ignored. */
const isOfHold = ({ kind, data }: Pick<Row, 'kind' | 'data'>): boolean =>
  kind === 'hold' && data.hold === 'polisanmälan' && (data.set !== false || isText(data.reason));

/** Why the hold was lifted, and from which day (YYYY-MM-DD); null while it stands, or if it was never set. */
export function liftedIn(journalRows: readonly Row[]): { reason: string; on: string } | null {
  const last = journalRows.findLast(isOfHold);
  if (last === undefined || last.data.set !== false || !isText(last.data.reason)) return null;
  return { reason: last.data.reason, on: isText(last.data.on) ? last.data.on : last.at.slice(0, 10) };
}

/** The police's report number as last written, while the hold stands. */
export function policeNumberIn(journalRows: readonly Pick<Row, 'kind' | 'data'>[]): string | null {
  const { set, number } = journalRows.findLast(isOfHold)?.data ?? {};
  return set !== false && isText(number) ? number : null;
}

/**
 * A threat is held for the police from sealing on, without anyone having to remember it. A row may add the report
 * number, or lift the hold with a reason.
 *
 * @example holdsOf(part.decision, journalRows) // [{ kind: 'polisanmälan', since: null, number: '5000-K123-26' }]
 */
export function holdsOf({ route }: Pick<Decision, 'route'>, journalRows: readonly Row[]): Hold[] {
  let hold: Hold | undefined = route === 'threat' ? FROM_THE_SEAL : undefined;
  for (const { data, at } of journalRows.filter(isOfHold))
    hold =
      data.set === false
        ? undefined
        : {
            kind: 'polisanmälan',
            since: hold === undefined ? at : hold.since,
            number: typeof data.number === 'string' ? data.number : (hold?.number ?? null),
          };
  return hold === undefined ? [] : [hold];
}
