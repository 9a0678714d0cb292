/**
 * How many replies the platform says there are, and how many were read. A number that was not read is said to be
 * unknown.
 */
import type { Flow } from '../../lib/domain/flow';
import { cardText as t } from '../../lib/i18n/card';
import type { CardState } from '../../lib/messaging/protocol';

type Counted = Pick<CardState, 'reading' | 'repliesSaid'>;

/** What stands below a post is called comments there. */
export function repliesSaidWords({ reading, repliesSaid }: Counted): string {
  const below = reading.ref.kind === 'post' ? 'comments' : 'replies';
  return repliesSaid === null ? t(`${below}Unknown`) : t(`${below}Said`, { count: repliesSaid });
}

/** Until all was captured nothing is said of what was read. */
export const repliesReadWords = ({ replies, textSha256 }: Pick<Flow, 'replies' | 'textSha256'>): string =>
  textSha256 === null ? '' : t('repliesRead', { count: replies });

export const goesTooWords = (count: number): string => t(count === 1 ? 'replyGoes' : 'replies', { count });
