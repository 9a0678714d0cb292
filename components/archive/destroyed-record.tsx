/** A record of which only its place, its journal and the tombstone remain. */
import type { Completion } from '../../lib/domain/completion';
import { archiveText as t } from '../../lib/i18n/archive';
import { destroyText } from '../../lib/i18n/destroy';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { DiarySection } from './diary-section';
import { JournalSection } from './journal-section';
import { RecordHeading } from './record-heading';
import { CheckResult } from './results';
import type { OpenState } from './props';

type Destroyed = Extract<OpenState, { kind: 'destroyed' }>;

interface Props {
  open: Destroyed;
  onVerify: () => void;
  onComplete: (done: Completion) => Promise<string | null>;
}

export function DestroyedRecord({ open, onVerify, onComplete }: Props) {
  return (
    <article class="a-record" aria-labelledby="a-heading">
      <a class="a-back" href="#">
        ← {t('back')}
      </a>
      <RecordHeading>{`${t('number', { seq: open.row.seq })}: ${destroyText('destroyed')}`}</RecordHeading>
      <Notice tone="info" id="destroyed">
        {open.words} {destroyText('nothingLeft')}
      </Notice>
      <div class="u-buttons">
        <Button weight="primary" onPress={onVerify} disabled={open.check.kind === 'running'}>
          {t('verify')}
        </Button>
      </div>
      <CheckResult check={open.check} />
      <p class="a-wrap">
        {t('id')}: <code>{open.row.id}</code>
        <br />
        {t('hash')}: <code>{open.row.manifestHash}</code>
      </p>
      <DiarySection journalRows={open.journalRows} onComplete={onComplete} />
      <JournalSection journalRows={open.journalRows} />
    </article>
  );
}
