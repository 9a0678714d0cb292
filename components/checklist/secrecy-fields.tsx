/** Whom the data is about, whether it may be secret, and under which provision. Nothing is preselected. */
import type { OfferedParagraph } from '../../lib/assessment/secrecy';
import type { SecrecyAnswers } from '../../lib/domain/secrecy';
import { inLanguage } from '../../lib/i18n/language';
import { secrecyText as t } from '../../lib/i18n/secrecy';
import { ChoiceLabel } from '../ui/choice-label';
import { Checkbox } from '../ui/checkbox';
import { useTrusted } from '../ui/trusted';

interface Props {
  /** Prefix for the ids of its fields. */
  id: string;
  answers: SecrecyAnswers;
  paragraphs: readonly OfferedParagraph[];
  onChange: (change: Partial<SecrecyAnswers>) => void;
  /** The first question is already shown above, as the heading that unfolds these fields. */
  isAskedAbove?: boolean;
}

const WHOSE = ['author', 'other', 'both'] as const;

export function SecrecyFields({ id, answers, paragraphs, onChange, isAskedAbove = false }: Props) {
  const trusted = useTrusted();
  const { concerns, marked } = answers;
  return (
    <>
      <fieldset class="u-choice">
        <legend class={isAskedAbove ? 'u-hidden' : 'u-label'}>{t('concerns')}</legend>
        {WHOSE.map((each) => (
          <ChoiceLabel key={each}>
            <input
              type="radio"
              name={`${id}-concerns`}
              value={each}
              checked={concerns === each}
              onChange={trusted(() => onChange({ concerns: each }))}
            />{' '}
            {t(`concerns.${each}`)}
          </ChoiceLabel>
        ))}
      </fieldset>
      {concerns !== undefined && (
        <>
          <p class="u-help">{t(concerns === 'author' ? 'why.author' : 'why.other')}</p>
          <fieldset class="u-choice">
            <legend class="u-label">{t('marked')}</legend>
            {([true, false] as const).map((each) => (
              <ChoiceLabel key={String(each)}>
                <input
                  type="radio"
                  name={`${id}-marked`}
                  value={each ? 'yes' : 'no'}
                  checked={marked === each}
                  onChange={trusted(() => onChange({ marked: each }))}
                />{' '}
                {t(each ? 'marked.yes' : 'marked.no')}
              </ChoiceLabel>
            ))}
          </fieldset>
        </>
      )}
      {concerns !== undefined && marked === true && (
        <Paragraphs id={id} answers={answers} paragraphs={paragraphs} onChange={onChange} />
      )}
    </>
  );
}

function Paragraphs({ id, answers, paragraphs, onChange }: Props) {
  const trusted = useTrusted();
  const ticked = answers.paragraphs ?? [];
  const tick = (paragraph: string): void =>
    onChange({
      paragraphs: ticked.includes(paragraph) ? ticked.filter((each) => each !== paragraph) : [...ticked, paragraph],
    });
  return (
    <fieldset class="u-choice">
      <legend class="u-label">{t('paragraphs')}</legend>
      {paragraphs.map(({ paragraph, about }) => (
        <Checkbox
          key={paragraph}
          name={`${id}-paragraph`}
          value={paragraph}
          checked={ticked.includes(paragraph)}
          onChange={() => tick(paragraph)}
        >
          {paragraph}: {inLanguage(about)}
        </Checkbox>
      ))}
      <label for={`${id}-other`}>{t('otherParagraph')}</label>
      <input
        id={`${id}-other`}
        type="text"
        autocomplete="off"
        maxLength={500}
        lang="sv"
        value={answers.otherParagraph ?? ''}
        onInput={trusted((event: Event) =>
          onChange({ otherParagraph: (event.currentTarget as HTMLInputElement).value }),
        )}
      />
    </fieldset>
  );
}
