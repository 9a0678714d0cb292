/** The props of the card, and of one item on it. */
import type { Pack } from '../../lib/assessment/grounds';
import type { ElectionLists } from '../../lib/domain/election';
import type { CardState } from '../../lib/messaging/protocol';
import type { OriginalDisposal } from '../../lib/settings/schema';
import type { CrisisNow } from '../crisis/crisis-line';
import type { Answering } from './answer-view';
import type { Official } from './assess-view';
import type { CardActions } from './card-actions';
import type { ShowsLearning } from './use-learning';

export interface CardProps {
  pack: Pack;
  /** Undefined before the first answer, null when no item is chosen. */
  state: CardState | null | undefined;
  actions: CardActions;
  /** The disposal decision from the settings. Null when none is filled in. */
  filledIn?: OriginalDisposal | null;
  official?: Official;
  now?: () => number;
  /** The crisis that is active now. */
  crisis?: CrisisNow | null;
  /** The lists that items are matched against in an election period. */
  election?: ElectionLists | null;
  /** What *Besvara* opens on the card. Absent: it goes straight to the platform's own reply box. */
  answering?: Answering | undefined;
  /** The popup has requested 'Lär in menyn': reports what the card does about that request. */
  onLearningAsked?: (learning: number, said: ShowsLearning) => void;
}

export type ItemProps = Required<Omit<CardProps, 'state' | 'answering'>> &
  Pick<CardProps, 'answering'> & { state: CardState };
