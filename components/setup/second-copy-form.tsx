/** Where the second copy is saved, whether it can be written there, and which records still lack one. */
import { useState } from 'preact/hooks';
import { secondCopyText as t } from '../../lib/i18n/second-copy';
import { settingsText } from '../../lib/i18n/settings';
import { swedishTime } from '../../lib/i18n/swedish-time';
import type { SecondCopy } from '../../lib/settings/schema';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';

export interface CopyingProgress {
  done: number;
  total: number;
  /** A message when it stopped at a copy that failed. */
  stopped: string | null;
  running: boolean;
}

export interface SecondCopyProps {
  copy: SecondCopy;
  /** ISO 8601. Null when there is none. */
  newest: string | null;
  /** The number of records without a copy in the chosen location. */
  missing: number;
  /** Permission for the picked folder. `none` when no folder is remembered, null where no permission is needed. */
  permission: 'granted' | 'prompt' | 'denied' | 'none' | null;
  canPick: boolean;
  progress: CopyingProgress | null;
  /**
   * Must be called synchronously in the press: the browser asks for permission only then. Resolves to a message when it
   * was refused.
   */
  onPick: () => Promise<string | null>;
  onAskPermission: () => Promise<boolean>;
  onDownloads: () => Promise<string | null>;
  onOff: (reason: string) => Promise<string | null>;
  onCopyMissing: () => void;
  onCancel: () => void;
}

export function SecondCopyForm(props: SecondCopyProps) {
  const { copy, newest, canPick } = props;
  const { saving, run } = useSaving();
  return (
    <section id="copy" aria-labelledby="copy-title">
      <h2 id="copy-title">{t('title')}</h2>
      <p>{t('why')}</p>
      <p>
        <strong>
          {copy.kind === 'folder'
            ? t('nowFolder', { folder: copy.name })
            : copy.kind === 'downloads'
              ? t('nowDownloads', { folder: copy.folder })
              : t('nowOff', { reason: copy.reason })}
        </strong>
      </p>
      <p>{newest === null ? t('never') : t('newest', { at: swedishTime(newest) })}</p>
      {copy.kind === 'folder' && <Permission permission={props.permission} onAskPermission={props.onAskPermission} />}
      {canPick ? (
        <p class="u-help" id="copy-pick-help">
          {t('pickHelp')}
        </p>
      ) : (
        <p class="u-help">{t('pickAbsent')}</p>
      )}
      {copy.kind !== 'downloads' && (
        <p class="u-help" id="copy-downloads-help">
          {t('downloadsHelp')}
        </p>
      )}
      <div class="u-buttons">
        {canPick && (
          <Button
            id="copy-pick"
            weight={copy.kind === 'folder' ? 'secondary' : 'primary'}
            describedBy="copy-pick-help"
            onPress={() => run(props.onPick())}
          >
            {t('pick')}
          </Button>
        )}
        {copy.kind !== 'downloads' && (
          <Button id="copy-downloads" describedBy="copy-downloads-help" onPress={() => run(props.onDownloads())}>
            {t('useDownloads')}
          </Button>
        )}
      </div>
      <SavingNotice saving={saving} />
      {copy.kind !== 'off' && <SwitchOff onOff={(reason) => run(props.onOff(reason))} />}
      {copy.kind !== 'off' && <Missing {...props} />}
    </section>
  );
}

function Permission({ permission, onAskPermission }: Pick<SecondCopyProps, 'permission' | 'onAskPermission'>) {
  const [answer, setAnswer] = useState<boolean | undefined>();
  if (permission === 'none') return <Notice tone="danger">{t('noFolder')}</Notice>;
  if (permission === 'granted' || permission === null) return null;
  return (
    <div class="u-stack">
      <Notice tone="danger">{t('permissionLost')}</Notice>
      <p>{t('permissionHow')}</p>
      <div class="u-buttons">
        <Button id="copy-permission" weight="primary" onPress={() => void onAskPermission().then(setAnswer)}>
          {t('givePermission')}
        </Button>
      </div>
      {answer === false && <Notice tone="warn">{t('permissionRefused')}</Notice>}
    </div>
  );
}

function SwitchOff({ onOff }: { onOff: (reason: string) => void }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  if (!open)
    return (
      <div class="u-buttons">
        <Button id="copy-off" weight="quiet" onPress={() => setOpen(true)}>
          {t('off')}
        </Button>
      </div>
    );
  const save = (): void => {
    setAsked(true);
    if (reason.trim() === '') document.getElementById('copy-off-reason')?.focus();
    else onOff(reason.trim());
  };
  return (
    <div class="u-stack">
      <Field
        id="copy-off-reason"
        label={t('offReason')}
        help={t('offHelp')}
        required
        value={reason}
        onInput={setReason}
        fault={asked && reason.trim() === '' ? settingsText('required') : undefined}
      />
      <div class="u-buttons">
        <Button id="copy-off-save" weight="danger" onPress={save}>
          {t('off')}
        </Button>
      </div>
    </div>
  );
}

function Missing({ missing, progress, onCopyMissing, onCancel }: SecondCopyProps) {
  if (progress?.running === true) {
    return (
      <div class="u-stack">
        <p role="status">{t('copying', { done: progress.done, total: progress.total })}</p>
        <progress max={progress.total} value={progress.done} aria-label={t('copyMissing')} />
        <div class="u-buttons">
          <Button id="copy-cancel" onPress={onCancel}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div class="u-stack">
      {progress !== null && (
        <Notice tone={progress.stopped === null ? 'ok' : 'danger'}>
          {`${t('copied', { done: progress.done, total: progress.total })} ${progress.stopped ?? ''}`.trim()}
        </Notice>
      )}
      {missing > 0 && <p>{t('missing', { count: missing })}</p>}
      {missing > 0 && (
        <div class="u-buttons">
          <Button id="copy-missing" onPress={onCopyMissing}>
            {t('copyMissing')}
          </Button>
        </div>
      )}
    </div>
  );
}
