/**
 * 'Tala om varför först': while the item still stands, a reply below it reaches its author. The draft is inserted into
 * the platform's own reply box, or copied. The official confirms that it was sent, and that goes into the record with
 * its time.
 */
import { useState } from 'preact/hooks';
import { cardText as t } from '../../lib/i18n/card';
import { ChoiceLabel } from '../ui/choice-label';
import { Button } from '../ui/button';
import { useFirstFocus } from '../ui/first-focus';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import { useOneAtATime } from '../ui/use-one-at-a-time';

export type ToldAct = 'hide' | 'remove';

interface Props {
  /** The measures that the author can be told about. The one that Enter does comes first. */
  acts: readonly ToldAct[];
  draftOf: (act: ToldAct) => string;
  onInsert: (text: string) => Promise<string | null>;
  onCopy: (text: string) => Promise<string | null>;
  /** Called when the official confirms that the message was sent. */
  onTold: (act: ToldAct) => void;
  onBack: () => void;
}

export function TellFirst({ acts, draftOf, onInsert, onCopy, onTold, onBack }: Props) {
  const [act, setAct] = useState<ToldAct>(acts[0] ?? 'remove');
  const [said, setSaid] = useState<{ done: 'tellInserted' | 'tellCopied'; fault: string | null }>();
  const insert = useOneAtATime(async () => {
    setSaid(undefined);
    setSaid({ done: 'tellInserted', fault: await onInsert(draft) });
  });
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
          <Button id="insert-first" weight="primary" onPress={insert}>
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
