/** What the card is given, and what one item on it is given. */
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
  /** undefined before the first answer, null when no item is chosen. */
  state: CardState | null | undefined;
  actions: CardActions;
  /** The disposal decision of the settings; null when none is filled in. */
  filledIn?: OriginalDisposal | null;
  official?: Official;
  now?: () => number;
  /** The crisis that holds now. */
  crisis?: CrisisNow | null;
  /** What an election period looks for. */
  election?: ElectionLists | null;
  /** What *Besvara* opens in the card; absent: it goes to the page's own reply at once. */
  answering?: Answering | undefined;
  /** The popup has asked for 'Lär in menyn': what the card does at this wish. */
  onLearningAsked?: (learning: number, said: ShowsLearning) => void;
}

export type ItemProps = Required<Omit<CardProps, 'state' | 'answering'>> &
  Pick<CardProps, 'answering'> & { state: CardState };
