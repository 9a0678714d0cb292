/** The snapshot being taken, with a cancel button; or how it ended: what is saved, what is not, and what to do. */
import { snapshotText as t } from '../../lib/i18n/snapshots';
import type { SnapshotRun } from '../../lib/snapshots/run';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { SnapshotActions } from './snapshots';

type RunActions = Pick<SnapshotActions, 'cancel' | 'openRecord'>;

export function SnapshotRunning({ run, actions }: { run: SnapshotRun; actions: RunActions }) {
  if (run.kind === 'running')
    return (
      <div id="snapshot-run" data-kind={run.kind}>
        <p role="status">{t('running', { frames: run.frames })}</p>
        <progress aria-label={t('progress')} max={Math.max(1, run.of)} value={run.to} />
        <div class="u-buttons">
          <Button id="snapshot-cancel" onPress={actions.cancel}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    );
  return (
    <div id="snapshot-run" data-kind={run.kind} role="status">
      <Notice tone={toneOf(run)}>{endWords(run)}</Notice>
      {run.kind === 'sealed' && (
        <Button id="snapshot-open" onPress={() => actions.openRecord(run.evidenceId)}>
          {t('openRecord')}
        </Button>
      )}
    </div>
  );
}

function toneOf(run: Exclude<SnapshotRun, { kind: 'running' }>): 'ok' | 'warn' | 'danger' {
  if (run.kind === 'failed') return 'danger';
  return run.kind === 'sealed' && !run.isPartial && run.copy.state !== 'failed' ? 'ok' : 'warn';
}

function endWords(run: Exclude<SnapshotRun, { kind: 'running' }>): string {
  if (run.kind === 'cancelled') return t('cancelled');
  if (run.kind === 'failed') return t(`failed.${run.why}`);
  const { seq, frames, items, leftOut, stopped, isPartial, copy } = run;
  return [
    t('sealed', { seq, frames, items }),
    leftOut > 0 ? t('leftOut', { n: leftOut }) : '',
    stopped === 'limit' ? t('limit') : isPartial ? t('partial') : '',
    copy.state === 'failed' ? t('copyFailed') : '',
  ]
    .filter((words) => words !== '')
    .join(' ');
}
