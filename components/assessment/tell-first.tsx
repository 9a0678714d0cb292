/**
 * 'Tala om varför först': while the item stands, a reply below it reaches whoever wrote it. A draft that is put into
 * the platform's own reply, or copied; that it was sent is the official's word, and goes into the record with its time.
 */
import { useRef, useState } from 'preact/hooks';
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
  onInsert: (text: string) => Promise<string | null>;
  onCopy: (text: string) => Promise<string | null>;
  /** The official says that it is sent. */
  onTold: (act: ToldAct) => void;
  onBack: () => void;
}

export function TellFirst({ acts, draftOf, onInsert, onCopy, onTold, onBack }: Props) {
  const [act, setAct] = useState<ToldAct>(acts[0] ?? 'remove');
  const [said, setSaid] = useState<{ done: 'tellInserted' | 'tellCopied'; fault: string | null }>();
  const isUnderWay = useRef(false);
  const insert = async (): Promise<void> => {
    // Pressed twice it would stand twice in the box.
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setSaid(undefined);
    const fault = await onInsert(draft).finally(() => (isUnderWay.current = false));
    setSaid({ done: 'tellInserted', fault });
  };
  const copy = async (): Promise<void> => setSaid({ done: 'tellCopied', fault: await onCopy(draft) });
  const draft = draftOf(act);
  useFirstFocus('insert-first');
  return (
    <>
      <main class="c-body c-template" id="tell-first-view">
        <h2>{t('tellFirst')}</h2>
        {acts.length > 1 && <WhichAct acts={acts} act={act} onAct={setAct} />}
        <blockquote class="u-draft" lang="sv" id="draft">
          {draft}
        </blockquote>
        <p class="c-small">
          {t('tellHow')} {act === 'remove' ? t('tellGoes') : ''}
        </p>
      </main>
      <footer class="c-footer">
        {said !== undefined && (
          <Notice tone={said.fault === null ? 'ok' : 'danger'}>{said.fault ?? t(said.done)}</Notice>
        )}
        <div class="c-buttons">
          <Button id="insert-first" weight="primary" onPress={() => void insert()}>
            {t('insertDraft')}
          </Button>
          <Button id="copy-first" onPress={() => void copy()}>
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

function WhichAct({ acts, act, onAct }: Pick<Props, 'acts'> & { act: ToldAct; onAct: (act: ToldAct) => void }) {
  const trusted = useTrusted();
  return (
    <div class="c-yesno" role="radiogroup" aria-label={t('tellAct')}>
      {acts.map((each) => (
        <ChoiceLabel key={each} class={`c-answer${each === act ? ' c-chosen' : ''}`}>
          <input
            type="radio"
            name="tell-act"
            value={each}
            checked={each === act}
            onChange={trusted(() => onAct(each))}
          />
          <span>{t(`tellAct.${each}`)}</span>
        </ChoiceLabel>
      ))}
    </div>
  );
}
