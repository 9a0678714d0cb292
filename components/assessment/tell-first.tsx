/**
 * 'Tala om varför först': while the item stands, a reply below it reaches whoever wrote it. A draft to copy; that it
 * was sent is the official's word, and goes into the record with its time.
 */
import { useState } from 'preact/hooks';
import { cardText as t } from '../../lib/i18n/card';
import { ChoiceLabel } from '../ui/choice-label';
import { Button } from '../ui/button';
import { useFirstFocus } from '../ui/first-focus';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';

export type ToldAct = 'hide' | 'remove';

interface Props {
  /** What may be done, that which Enter does first. */
  acts: readonly ToldAct[];
  draftOf: (act: ToldAct) => string;
  onCopy: (text: string) => Promise<string | null>;
  /** The official says that it is sent. */
  onTold: (act: ToldAct) => void;
  onBack: () => void;
}

export function TellFirst({ acts, draftOf, onCopy, onTold, onBack }: Props) {
  const trusted = useTrusted();
  const [act, setAct] = useState<ToldAct>(acts[0] ?? 'remove');
  const [copied, setCopied] = useState<string | null | undefined>();
  const draft = draftOf(act);
  useFirstFocus('copy-first');
  return (
    <>
      <main class="c-body c-template" id="tell-first-view">
        <h2>{t('tellFirst')}</h2>
        {acts.length > 1 && (
          <div class="c-yesno" role="radiogroup" aria-label={t('tellAct')}>
            {acts.map((each) => (
              <ChoiceLabel key={each} class={`c-answer${each === act ? ' c-chosen' : ''}`}>
                <input
                  type="radio"
                  name="tell-act"
                  value={each}
                  checked={each === act}
                  onChange={trusted(() => setAct(each))}
                />
                <span>{t(`tellAct.${each}`)}</span>
              </ChoiceLabel>
            ))}
          </div>
        )}
        <blockquote class="u-draft" lang="sv" id="draft">
          {draft}
        </blockquote>
        <p class="c-small">
          {t('tellHow')} {act === 'remove' ? t('tellGoes') : ''}
        </p>
      </main>
      <footer class="c-footer">
        {copied !== undefined && <Notice tone={copied === null ? 'ok' : 'danger'}>{copied ?? t('tellCopied')}</Notice>}
        <div class="c-buttons">
          <Button id="copy-first" weight="primary" onPress={() => void onCopy(draft).then(setCopied)}>
            {t('copyDraft')}
          </Button>
          <Button id="told-first" onPress={() => onTold(act)}>
            {t('toldFirst')}
          </Button>
          <Button id="tell-back" weight="quiet" onPress={onBack}>
            {t('backToCard')}
          </Button>
        </div>
      </footer>
    </>
  );
}
