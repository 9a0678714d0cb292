/** The pack's texts for each situation, put into the official's own draft and never sent. */
import { useState } from 'preact/hooks';
import type { Pack, Template } from '../../lib/assessment/grounds';
import { SITUATIONS, type Situation } from '../../lib/domain/situations';
import { answeringText as t } from '../../lib/i18n/answering';
import { inLanguage } from '../../lib/i18n/language';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';

interface Props {
  pack: Pack;
  /** The situation selected at first. Absent: the first in the list. */
  first?: Situation | undefined;
  onUse: (template: Template) => void;
}

type Shown = Situation | 'other';

const situationOf = ({ situation }: Template): Shown => situation ?? 'other';

export function AnswerTemplates({ pack, first, onUse }: Props) {
  const trusted = useTrusted();
  const answers = pack.templates.filter(({ kind }) => kind === 'answer');
  // Threats are listed although they get no answer, so that an official who looks for one is told so.
  const shown = [...SITUATIONS, 'other' as const].filter(
    (each) => each === 'threat' || answers.some((template) => situationOf(template) === each),
  );
  const [chosen, setChosen] = useState<Shown>(shown.find((each) => each === first) ?? shown[0] ?? 'threat');
  return (
    <section aria-labelledby="answer-templates" class="u-stack">
      <h3 id="answer-templates">{t('templates')}</h3>
      <div class="u-field">
        <label for="answer-situation">{t('situation')}</label>
        <select
          id="answer-situation"
          value={chosen}
          onChange={trusted((event: Event) => {
            const { value } = event.currentTarget as HTMLSelectElement;
            setChosen(shown.find((each) => each === value) ?? chosen);
          })}
        >
          {shown.map((each) => (
            <option value={each} key={each}>
              {t(`situation.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {chosen === 'threat' && <Notice tone="warn">{t('noAnswerToThreat')}</Notice>}
      {answers
        .filter((template) => situationOf(template) === chosen)
        .map((template) => (
          <div key={template.id}>
            <Button id={`use-${template.id}`} describedBy={`approved-${template.id}`} onPress={() => onUse(template)}>
              {inLanguage(template.title)}
            </Button>
            <p class="u-help" id={`approved-${template.id}`}>
              {template.approvedAt === null ? t('notApproved') : t('approved', { day: template.approvedAt })}
            </p>
          </div>
        ))}
    </section>
  );
}
