/** How many replies the platform reports, and how many were read. A count that was not read is called unknown. */
import type { Flow } from '../../lib/domain/flow';
import { cardText as t } from '../../lib/i18n/card';
import type { CardState } from '../../lib/messaging/protocol';

type Counted = Pick<CardState, 'reading' | 'repliesSaid'>;

/** The count that the platform reports. Replies to a post are called comments. */
export function repliesSaidWords({ reading, repliesSaid }: Counted): string {
  const below = reading.ref.kind === 'post' ? 'comments' : 'replies';
  return repliesSaid === null ? t(`${below}Unknown`) : t(`${below}Said`, { count: repliesSaid });
}

/** Empty until everything has been captured. */
export const repliesReadWords = ({ replies, textSha256 }: Pick<Flow, 'replies' | 'textSha256'>): string =>
  textSha256 === null ? '' : t('repliesRead', { count: replies });

export const goesTooWords = (count: number): string => t(count === 1 ? 'replyGoes' : 'replies', { count });
