/**
 * What stops a record from being disposed of, whatever its period says. Read out
 * of the decision and the journal; nothing is stored twice.
 */
import type { Decision } from '../domain/decision';
import { isText } from '../domain/is-text';
import type { JournalRow } from '../domain/journal';

export interface Hold {
  kind: 'polisanmälan';
  /** ISO 8601. Null: from the sealing, since the decision itself sets it. */
  since: string | null;
  /** The police's own number; null until it is known. */
  number: string | null;
}

type Row = Pick<JournalRow, 'kind' | 'data' | 'at'>;

/** What threatens is held by the decision itself, and no row has said more of it. */
export const FROM_THE_SEAL: Hold = { kind: 'polisanmälan', since: null, number: null };

/** A row that lifts it without a reason says nothing. */
const isOfHold = ({ kind, data }: Pick<Row, 'kind' | 'data'>): boolean =>
  kind === 'hold' && data.hold === 'polisanmälan' && (data.set !== false || isText(data.reason));

/** Why and from which day (YYYY-MM-DD) it holds no more; null as long as it holds, or was never set. */
export function liftedIn(journalRows: readonly Row[]): { reason: string; on: string } | null {
  const last = journalRows.findLast(isOfHold);
  if (last === undefined || last.data.set !== false || !isText(last.data.reason)) return null;
  return { reason: last.data.reason, on: isText(last.data.on) ? last.data.on : last.at.slice(0, 10) };
}

/** The police's number as it was written last, while the hold stands. */
export function policeNumberIn(journalRows: readonly Pick<Row, 'kind' | 'data'>[]): string | null {
  const { set, number } = journalRows.findLast(isOfHold)?.data ?? {};
  return set !== false && isText(number) ? number : null;
}

/**
 * A threat is held for the police from the moment it is sealed: nobody has to remember to. A row may
 * give the police's number, or lift the hold with its reason.
 *
 * @example holdsOf(part.decision, life) // [{ kind: 'polisanmälan', since: null, number: '5000-K123-26' }]
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
