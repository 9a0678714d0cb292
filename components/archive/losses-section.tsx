/** What was done or happened past Uppsikt, to be explained. Time, page and id only, nothing of the item. */
import { useState } from 'preact/hooks';
import type { Loss } from '../../lib/domain/loss';
import { lossWords, lossesText as t } from '../../lib/i18n/losses';
import { swedishDay, swedishTime } from '../../lib/i18n/swedish-time';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';

export interface LossActions {
  /** @returns null when the row was written, otherwise a message that says why not */
  onExplain: (seq: number, text: string) => Promise<string | null>;
}

export function LossesSection({ losses, onExplain }: { losses: Loss[] } & LossActions) {
  if (losses.length === 0) return null;
  return (
    <section class="a-missing" aria-labelledby="losses-title">
      <h2 id="losses-title">{t('title')}</h2>
      <p class="u-help">{t('help')}</p>
      <ul class="a-losses">
        {losses.map((loss) => (
          <li key={loss.seq} data-loss={loss.about}>
            <OneLoss loss={loss} onExplain={onExplain} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function OneLoss({ loss, onExplain }: { loss: Loss } & LossActions) {
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const save = (): void => {
    setAsked(true);
    if (words.trim() !== '') void onExplain(loss.seq, words.trim().slice(0, 2000)).then(setFault);
  };
  return (
    <div class="u-stack">
      <p>
        <strong>{lossWords(loss, loss.evidenceOf !== null)}</strong>{' '}
        <time dateTime={loss.at}>{swedishTime(loss.at)}</time> <code class="a-wrap">{loss.itemKey}</code>
        <br />
        {t('where')}: <span class="a-wrap">{loss.pageUrl}</span>
      </p>
      {loss.about === 'native-passed' && <p>{t('seen.not')}</p>}
      {loss.recordId !== null && loss.evidenceOf !== null && (
        <p>
          {t('hasRecord', { day: swedishDay(loss.evidenceOf) })} <a href={`#${loss.recordId}`}>{t('openRecord')}</a>
        </p>
      )}
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      {loss.explanation !== null ? (
        <p>{t('explained', { text: loss.explanation })}</p>
      ) : (
        <>
          <Field
            id={`explain-${loss.seq}`}
            label={t('explain')}
            value={words}
            onInput={setWords}
            fault={asked && words.trim() === '' ? t('required') : undefined}
          />
          <div class="u-buttons">
            <Button id={`explain-${loss.seq}-save`} onPress={save}>
              {t('save')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
