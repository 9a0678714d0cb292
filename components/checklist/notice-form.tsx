/**
 * The notice to the author: a draft to copy, and how the author was told. The official pastes and sends it; we never
 * do.
 */
import { useState } from 'preact/hooks';
import type { Completion } from '../../lib/domain/completion';
import { noticeWay, type NoticeWay } from '../../lib/domain/decision';
import { completeText as t } from '../../lib/i18n/complete';
import type { NoticeDue } from '../../lib/records/notice-due';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import { WordsForm } from './words-form';

interface Props {
  due: NoticeDue;
  draft: string;
  /** @returns null when the text was copied, otherwise a message that says why not */
  onCopy: (text: string) => Promise<string | null>;
  complete: (done: Completion) => void;
}

export function NoticeForm({ due, draft, onCopy, complete }: Props) {
  const [copied, setCopied] = useState<string | null | undefined>();
  const [how, setHow] = useState<NoticeWay | undefined>();
  const [asked, setAsked] = useState(false);
  const about = due === 'restored' ? { about: due } : {};
  // Only the official knows how the author was told, so nothing is preselected.
  const confirmTold = (): void => {
    setAsked(true);
    if (how !== undefined) complete({ part: 'notice', told: true, reason: '', how, ...about });
  };
  return (
    <>
      <p class="u-help">{t('noticeHow')}</p>
      <blockquote class="u-draft" lang="sv" id="notice-draft">
        {draft}
      </blockquote>
      {copied !== undefined && <Notice tone={copied === null ? 'ok' : 'danger'}>{copied ?? t('copied')}</Notice>}
      <div class="u-buttons">
        <Button id="copy-notice" onPress={() => void onCopy(draft).then(setCopied)}>
          {t('copy')}
        </Button>
      </div>
      <WayField how={how} lacks={asked && how === undefined} onHow={setHow} />
      <div class="u-buttons">
        <Button id="complete-told" weight="primary" onPress={confirmTold}>
          {t('told')}
        </Button>
      </div>
      <WordsForm
        id="not-told"
        label={t('notTold')}
        complete={(reason) => complete({ part: 'notice', told: false, reason, ...about })}
      />
    </>
  );
}

interface WayProps {
  how: NoticeWay | undefined;
  lacks: boolean;
  onHow: (how: NoticeWay | undefined) => void;
}

function WayField({ how, lacks, onHow }: WayProps) {
  const trusted = useTrusted();
  return (
    <>
      <div class="u-field">
        <label for="notice-way">{t('way')}</label>
        <select
          id="notice-way"
          value={how ?? ''}
          aria-describedby={lacks ? 'notice-way-lack' : undefined}
          onChange={trusted((event: Event) => {
            const chosen = noticeWay.safeParse((event.currentTarget as HTMLSelectElement).value);
            onHow(chosen.data);
          })}
        >
          <option value="" selected={how === undefined}>
            {t('wayChoose')}
          </option>
          {noticeWay.options.map((each) => (
            <option key={each} value={each} selected={each === how}>
              {t(`way.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {lacks && (
        <p class="u-fault" id="notice-way-lack" role="alert">
          {t('wayLack')}
        </p>
      )}
    </>
  );
}
