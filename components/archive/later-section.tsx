/**
 * What may still be done with the item on the basis of this record: reverse a measure, or remove what was only hidden.
 */
import { useState } from 'preact/hooks';
import { heardToday, isToAssessAgain, mayActLater, reversalOf } from '../../lib/assessment/act-later';
import type { Completion } from '../../lib/domain/completion';
import { heardOf } from '../../lib/domain/second-eyes';
import { standingOf } from '../../lib/domain/standing';
import { actName } from '../../lib/i18n/acts';
import { completeText } from '../../lib/i18n/complete';
import { measuresText as t } from '../../lib/i18n/measures';
import { RestoreItem } from '../assessment/restore-item';
import { EyesForm } from '../checklist/eyes-form';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { RecordView } from './props';

export type OnLater = (act: 'unhide' | 'comments-on' | 'delete', reason?: string) => Promise<string | null>;

export function LaterSection({
  record: { part, journalRows, hasNewer = false, election = null },
  onLater,
  onComplete,
}: {
  record: Pick<RecordView, 'part' | 'journalRows' | 'hasNewer' | 'election'>;
  onLater: OnLater;
  /** @returns null when the row was written, otherwise a message that says why not */
  onComplete: (done: Completion) => Promise<string | null>;
}) {
  const standing = standingOf(journalRows);
  const reversal = reversalOf(standing);
  const hasPage = part.item.ref.id !== null && part.entry === undefined;
  if (!hasPage) return null;
  const heard = heardToday(part, journalRows, election);
  const mayRemove = standing === 'hidden' ? mayActLater(part.decision, 'delete', standing, heard) : null;
  // Second eyes were not required at the seal, so they are not among what is left to do.
  const isAskedNow = mayRemove === 'second-eyes' && heardOf(part.decision, journalRows) === 'not-asked';
  return (
    <>
      {(reversal === 'unhide' || reversal === 'comments-on') && (
        <RestoreItem act={reversal} onRestore={(reason) => onLater(reversal, reason)} />
      )}
      {isToAssessAgain(part.decision, journalRows, hasNewer) && (
        <AssessThere address={part.source.permalink ?? part.source.pageUrl} />
      )}
      {mayRemove === 'ok' && <RemoveLater onRemove={() => onLater('delete')} />}
      {(mayRemove === 'second-eyes' || mayRemove === 'kept') && (
        <Notice tone="info" id="remove-later-eyes">
          {completeText(mayRemove === 'kept' ? 'eyesKept' : isAskedNow ? 'eyesElection' : 'eyesFirst')}
        </Notice>
      )}
      {(mayRemove === 'kept' || isAskedNow) && (
        <NoteAnswer words={completeText(isAskedNow ? 'eyesNote' : 'eyesAnew')} onComplete={onComplete} />
      )}
    </>
  );
}

/**
 * Links to where the item can be judged again. An address read from a page becomes a link only when it is plain https.
 */
function AssessThere({ address }: { address: string }) {
  return (
    <Notice tone="info" id="assess-again-eyes">
      {completeText('assessAgainThere')}{' '}
      {/^https:\/\/[a-z0-9.-]+\//i.test(address) && (
        <a href={address} target="_blank" rel="noreferrer noopener">
          {completeText('toItem')}
        </a>
      )}
    </Notice>
  );
}

/** A no is not final: a colleague may change their answer, and the latest one applies. */
function NoteAnswer({
  words,
  onComplete,
}: {
  words: string;
  onComplete: (done: Completion) => Promise<string | null>;
}) {
  const [fault, setFault] = useState<string | null>(null);
  return (
    <details class="a-task" id="eyes-anew">
      <summary>{words}</summary>
      <div class="u-stack">
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <EyesForm complete={(done) => void onComplete(done).then(setFault)} />
      </div>
    </details>
  );
}

function RemoveLater({ onRemove }: { onRemove: () => Promise<string | null> }) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const remove = (): void => {
    setBusy(true);
    setFault(null);
    void onRemove().then((words) => {
      setFault(words);
      setBusy(false);
    });
  };
  return (
    <section class="u-box" aria-label={actName('delete')}>
      <p class="u-help">{t('removeLaterWhy')}</p>
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      <div class="u-buttons">
        <Button id="remove-later" weight="danger" disabled={busy} onPress={remove}>
          {t('removeLater')}
        </Button>
      </div>
      {busy && <p role="status">{t('laterGoing')}</p>}
    </section>
  );
}
