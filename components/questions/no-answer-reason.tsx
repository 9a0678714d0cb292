/** Why a question needs no answer: a few fixed reasons, so that nobody writes about a person here. */
import { questionsText as t } from '../../lib/i18n/questions';
import type { NoAnswerReason } from '../../lib/questions/question';
import { Select } from '../ui/select';

interface Props {
  id: string;
  label: string;
  reasons: readonly NoAnswerReason[];
  value: NoAnswerReason | null;
  isMissing: boolean;
  onChoose: (reason: NoAnswerReason | null) => void;
}

export const NoAnswerReasonChoice = ({ reasons, isMissing, ...field }: Props) => (
  <Select
    {...field}
    none={t('choose')}
    options={reasons.map((each) => ({ value: each, words: t(`reason.${each}`) }))}
    fault={isMissing ? t('chooseWhy') : undefined}
  />
);
