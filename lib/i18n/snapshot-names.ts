/** A snapshot's name, by its reason: in the record, in the archive and in the popup. */
import type { SnapshotFacts } from '../domain/snapshot';
import { language, type Language } from './language';

const MONTHS = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** @param day YYYY-MM-DD @example dayName('2026-03-01', 'sv') // '1 mars 2026' */
export function dayName(day: string, to: Language = language()): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[to][(month ?? 1) - 1]} ${year}`;
}

const NAMES = {
  date: { sv: 'halvår', en: 'half-year' },
  'larger-change': { sv: 'större ändring', en: 'larger change' },
  closing: { sv: 'före avslut', en: 'before closing' },
} as const;

/** @example snapshotName({ reason: 'date', due: '2026-03-01' }, 'sv') // 'Ögonblicksbild: 1 mars 2026' */
export function snapshotName(
  { reason, due }: Pick<SnapshotFacts, 'reason' | 'due'>,
  to: Language = language(),
): string {
  const kind = to === 'sv' ? 'Ögonblicksbild' : 'Snapshot';
  return `${kind}: ${due === null ? NAMES[reason][to] : dayName(due, to)}`;
}
