/** What the page by hand is used for: an incoming message, or an item to judge by the guideline. */
import { messageText as t } from '../../lib/i18n/incoming-message';
import { Radios } from './radios';

const PURPOSES = ['message', 'ground'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const PurposeChoice = ({ purpose, onChoose }: { purpose: Purpose; onChoose: (purpose: Purpose) => void }) => (
  <Radios
    name="purpose"
    legend={t('purpose')}
    values={PURPOSES}
    value={purpose}
    wordsOf={(each) => t(`purpose.${each}`)}
    onChoose={onChoose}
  />
);
