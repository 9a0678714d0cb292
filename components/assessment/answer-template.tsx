/** A template as a draft. The official fills in its placeholders and copies it. We never send it. */
import { useEffect, useState } from 'preact/hooks';
import type { Template } from '../../lib/assessment/grounds';
import { fillTemplate, NOT_FILLED } from '../../lib/answering/fill-template';
import { cardText as t } from '../../lib/i18n/card';
import { inLanguage } from '../../lib/i18n/language';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';

interface Props {
  template: Template;
  /** Values that are already known, such as the signature. */
  known: Record<string, string>;
  onCopy: (text: string) => void;
  onBack: () => void;
}

export function AnswerTemplate({ template, known, onCopy, onBack }: Props) {
  const trusted = useTrusted();
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(template.variables.map(({ id, standard }) => [id, (known[id] ?? '') || (standard ?? '')])),
  );
  const text = fillTemplate(template.body, values);
  const left = text.includes(NOT_FILLED);
  // Focus the next thing to do: the first empty placeholder, otherwise the copy button.
  useEffect(
    () =>
      document
        .getElementById(
          left ? `place-${template.variables.find(({ id }) => (values[id] ?? '') === '')?.id ?? ''}` : 'copy-answer',
        )
        ?.focus(),
    [],
  );
  return (
    <>
      <main class="c-body c-template">
        <h2>{inLanguage(template.title)}</h2>
        {template.variables.map(({ id, label }) => (
          <div class="c-line" key={id}>
            <label for={`place-${id}`}>{inLanguage(label)}</label>
            <input
              id={`place-${id}`}
              type="text"
              autocomplete="off"
              maxLength={300}
              lang="sv"
              value={values[id] ?? ''}
              onInput={trusted((event: Event) => {
                const { value } = event.currentTarget as HTMLInputElement;
                setValues((now) => ({ ...now, [id]: value }));
              })}
            />
          </div>
        ))}
        <blockquote class="u-draft" lang="sv" id="draft">
          {text}
        </blockquote>
        <p class="c-small">{t('draftHow')}</p>
      </main>
      <footer class="c-footer">
        {left && <Notice tone="warn">{t('draftLeft', { place: NOT_FILLED })}</Notice>}
        <div class="c-buttons">
          <Button id="copy-answer" weight="primary" onPress={() => onCopy(text)}>
            {t('copyAnswer')}
          </Button>
          <Button id="template-back" weight="quiet" onPress={onBack}>
            {t('backToCard')}
          </Button>
        </div>
      </footer>
    </>
  );
}
