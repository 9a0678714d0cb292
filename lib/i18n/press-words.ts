/** When the replies were last read and when the press was made. Replies that came in between are unknown. */
import type { JournalRow } from '../domain/journal';
import type { Language } from './language';
import { swedishTime } from './swedish-time';
import { translator } from './translate';

export const pressTable = {
  both: { sv: 'Svar lästa kl. {read}, tryckt kl. {pressed}.', en: 'Replies read at {read}, pressed at {pressed}.' },
  pressed: { sv: 'Tryckt kl. {pressed}.', en: 'Pressed at {pressed}.' },
  unseen: {
    sv: 'Svar lästa kl. {read}. När det trycktes har Uppsikt inte sett.',
    en: 'Replies read at {read}. Uppsikt has not seen when it was pressed.',
  },
} as const;
const t = translator(pressTable);

/** Outcomes where the official may have pressed unseen, for example in another tab. */
const BY_HAND = new Set<unknown>(['done-by-hand', 'said-removed']);

/**
 * The text of a row that says how a measure ended. Empty where nothing was pressed.
 *
 * @example pressWords({ kind: 'action', data: { repliesReadAt: '…12:00:00Z', pressedAt: '…12:00:14Z' } }, 'sv')
 *   // 'Svar lästa kl. 13:00:00, tryckt kl. 13:00:14.'
 */
export function pressWords({ kind, data }: Pick<JournalRow, 'kind' | 'data'>, which?: Language): string {
  if (kind !== 'action') return '';
  const [read, pressed] = [timeOf(data.repliesReadAt), timeOf(data.pressedAt)];
  if (pressed !== null) return t(read === null ? 'pressed' : 'both', { read: read ?? '', pressed }, which);
  return read !== null && BY_HAND.has(data.outcome) ? t('unseen', { read }, which) : '';
}

/** The time without its date: the row shows the date. */
const timeOf = (at: unknown): string | null =>
  typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? (swedishTime(at).split(' ')[1] ?? null) : null;
