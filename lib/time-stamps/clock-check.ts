/**
 * What a record says about the machine's clock when it is captured: its own stamp
 * comes later, so the newest earlier one is what can be said.
 */
import { clockText } from '../i18n/time-stamps';

export interface ClockCheck {
  reason: string;
  /** Positive: the machine was behind the stamp. */
  offsetSeconds?: number;
  /** ISO 8601, UTC, by the machine. */
  comparedAt?: string;
}

/** @param last the newest comparison (lib/evidence/stamps lastClock); null when there has been none */
export function clockCheckOf(last: { offsetSeconds: number; at: string } | null): ClockCheck {
  if (last === null) return { reason: 'datorns klocka; ännu inte jämförd med en tidsstämpel' };
  const found = clockText(last.offsetSeconds, 'sv') ?? 'Datorns klocka gick rätt.';
  return { reason: `${found} Jämförd med en tidsstämpel.`, offsetSeconds: last.offsetSeconds, comparedAt: last.at };
}
