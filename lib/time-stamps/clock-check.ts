/**
 * What a record says about the computer's clock at its capture. Its own stamp comes later, so the newest earlier stamp
 * is used.
 */
import { clockText } from '../i18n/time-stamps';

export interface ClockCheck {
  reason: string;
  /** Positive: the computer was behind the stamp. */
  offsetSeconds?: number;
  /** ISO 8601, UTC, by the computer's clock. */
  comparedAt?: string;
}

/** @param last the newest comparison (lib/evidence/stamps lastClock); null when there is none */
export function clockCheckOf(last: { offsetSeconds: number; at: string } | null): ClockCheck {
  if (last === null) return { reason: 'datorns klocka; ännu inte jämförd med en tidsstämpel' };
  const found = clockText(last.offsetSeconds, 'sv') ?? 'Datorns klocka gick rätt.';
  return { reason: `${found} Jämförd med en tidsstämpel.`, offsetSeconds: last.offsetSeconds, comparedAt: last.at };
}
