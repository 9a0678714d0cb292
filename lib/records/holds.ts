/**
 * What stops a record from being disposed of, whatever its period says. Read out
 * of the decision and the journal; nothing is stored twice.
 */
import type { Decision } from '../domain/decision';
import type { JournalRow } from '../domain/journal';

export interface Hold {
  kind: 'polisanmälan';
  /** ISO 8601. Null: from the sealing, since the decision itself sets it. */
  since: string | null;
  /** The police's own number; null until it is known. */
  number: string | null;
}

type Row = Pick<JournalRow, 'kind' | 'data' | 'at'>;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const isOfHold = ({ kind, data }: Pick<Row, 'kind' | 'data'>): boolean =>
  kind === 'hold' && data.hold === 'polisanmälan' && (data.set !== false || isText(data.reason));

/** Why and from which day (YYYY-MM-DD) it holds no more; null as long as it holds, or was never set. */
export function liftedIn(life: readonly Row[]): { reason: string; on: string } | null {
  const last = life.findLast(isOfHold);
  if (last === undefined || last.data.set !== false || !isText(last.data.reason)) return null;
  return { reason: last.data.reason, on: isText(last.data.on) ? last.data.on : last.at.slice(0, 10) };
}

/** The police's number as it was written last, while the hold stands. */
export function policeNumberIn(life: readonly Pick<Row, 'kind' | 'data'>[]): string | null {
  const { set, number } = life.findLast(isOfHold)?.data ?? {};
  return set !== false && isText(number) ? number : null;
}

/**
 * A threat is held for the police from the moment it is sealed: nobody has to remember to. A row may
 * give the police's number, or lift the hold with its reason.
 *
 * @example holdsOf(part.decision, life) // [{ kind: 'polisanmälan', since: null, number: '5000-K123-26' }]
 */
export function holdsOf({ route }: Pick<Decision, 'route'>, life: readonly Row[]): Hold[] {
  let hold: Hold | undefined = route === 'threat' ? { kind: 'polisanmälan', since: null, number: null } : undefined;
  for (const { kind, data, at } of life) {
    if (kind !== 'hold' || data.hold !== 'polisanmälan') continue;
    if (data.set === false) {
      // What says no reason lifts nothing.
      if (isText(data.reason)) hold = undefined;
    } else
      hold = {
        kind: 'polisanmälan',
        since: hold === undefined ? at : hold.since,
        number: typeof data.number === 'string' ? data.number : (hold?.number ?? null),
      };
  }
  return hold === undefined ? [] : [hold];
}
