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
    if (data.set === false) hold = undefined;
    else
      hold = {
        kind: 'polisanmälan',
        since: hold === undefined ? at : hold.since,
        number: typeof data.number === 'string' ? data.number : (hold?.number ?? null),
      };
  }
  return hold === undefined ? [] : [hold];
}
