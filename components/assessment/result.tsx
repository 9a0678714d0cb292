/** How the flow ended, in words. */
import { reversalOf } from '../../lib/assessment/act-later';
import type { Completion } from '../../lib/domain/completion';
import type { SavedRecord } from '../../lib/domain/saved-record';
import type { Flow } from '../../lib/domain/flow';
import { cardText as t } from '../../lib/i18n/card';
import { completeText } from '../../lib/i18n/complete';
import { endedWell, outcomeText } from '../../lib/problems/outcomes';
import { FROM_THE_SEAL } from '../../lib/records/holds';
import { Button } from '../ui/button';
import { useFirstFocus } from '../ui/first-focus';
import { Notice } from '../ui/notice';
import { useOnScreen } from '../ui/use-on-screen';
import { NoticeOffer } from './notice-offer';
import { RestoreItem } from './restore-item';
import { ThreatRoute } from '../checklist/threat-route';
import type { CardActions } from './card-actions';

interface Props {
  flow: Flow;
  /** The current content of its record. */
  saved: SavedRecord | undefined;
  platformName: string;
  howToSwitch: string;
  actions: CardActions;
  onAssessAgain: () => void;
}

const mayBeThere: Flow['outcome'][] = ['still-present', 'still-hidden', 'came-back', 'unknown', 'said-removed'];
const ITEM_IS_DONE: Flow['outcome'][] = ['removed', 'trashed', 'done-by-hand'];

export function Result({ flow, saved, platformName, howToSwitch, actions, onAssessAgain }: Props) {
  const outcome = flow.outcome ?? 'unknown';
  const well = endedWell(outcome);
  const reversal = reversalOf(outcome);
  const later = reversal === 'unhide' || reversal === 'comments-on' ? reversal : null;
  useFirstFocus('result-title', flow.id);
  useOnScreen(`${flow.id} ${flow.updatedAt}`, () => void actions.told(flow.id));
  return (
    <section data-outcome={outcome}>
      <h2 id="result-title" tabIndex={-1}>
        {t(well ? 'resultTitle' : 'resultStopped')}
      </h2>
      <Notice tone={!well ? 'danger' : flow.archiveLost === true ? 'warn' : 'ok'}>
        {flow.message ?? outcomeText(outcome, { platform: platformName, howToSwitch })}
      </Notice>
      {outcome === 'saved-only' && flow.missing.length > 0 && (
        <Notice tone="warn">
          {t('missingTitle')}: {flow.missing.map(({ artifact, reason }) => `${artifact} (${reason})`).join(', ')}
        </Notice>
      )}
      {well && flow.urgent === true && flow.outcome !== 'saved-only' && (
        <Notice tone="warn">{t('completeToday')}</Notice>
      )}
      {flow.route === 'threat' && flow.evidenceId !== null && (
        <ThreatRoute
          ticks={saved?.ticks ?? {}}
          holds={saved?.holds ?? [FROM_THE_SEAL]}
          onDone={(
            (id) => (done: Completion) =>
              actions.complete(id, done)
          )(flow.evidenceId)}
        />
      )}
      {later !== null && flow.evidenceId !== null && (
        <RestoreItem
          act={later}
          onRestore={(
            (id) => (reason: string) =>
              actions.actLater(id, later, reason)
          )(flow.evidenceId)}
        />
      )}
      {saved !== undefined && <WhatIsDue saved={saved} actions={actions} />}
      <ResultButtons
        flow={flow}
        isToAssess={saved?.assessAgain === true}
        actions={actions}
        onAssessAgain={onAssessAgain}
      />
    </section>
  );
}

/** What the record still requires. */
function WhatIsDue({ saved, actions }: { saved: SavedRecord; actions: CardActions }) {
  return (
    <>
      {saved.notice !== null && (
        <NoticeOffer
          notice={saved.notice}
          onCopy={(text) => actions.copy(text)}
          onDone={(done) => actions.complete(saved.evidenceId, done)}
        />
      )}
      {saved.assessAgain && (
        <Notice tone="info" id="assess-again-eyes">
          {completeText('assessAgainHere')}
        </Notice>
      )}
    </>
  );
}

function ResultButtons({
  flow,
  isToAssess,
  actions,
  onAssessAgain,
}: Pick<Props, 'flow' | 'actions' | 'onAssessAgain'> & { isToAssess: boolean }) {
  const outcome = flow.outcome ?? 'unknown';
  return (
    <div class="c-buttons">
      {mayBeThere.includes(outcome) && (
        <Button id="check-again" weight="primary" onPress={() => void actions.resolve(flow.id, 'check-again')}>
          {t('checkAgain')}
        </Button>
      )}
      {flow.evidenceId !== null && (
        <Button
          id="open-archive"
          weight={endedWell(outcome) && !isToAssess ? 'primary' : 'secondary'}
          onPress={() => void actions.openArchive(flow.evidenceId)}
        >
          {t('openArchive')}
        </Button>
      )}
      {/* The judgement stays as it was made. What is saved is read again, and the official must press. */}
      {!ITEM_IS_DONE.includes(outcome) && (
        <Button
          id="assess-again"
          weight={outcome === 'changed-since-saved' || isToAssess ? 'primary' : 'secondary'}
          onPress={onAssessAgain}
        >
          {againWords(flow)}
        </Button>
      )}
    </div>
  );
}

function againWords({ outcome, newReplies = 0 }: Flow): string {
  if (outcome !== 'changed-since-saved') return t('assessAgain');
  if (newReplies === 0) return t('saveAgain');
  return newReplies === 1 ? t('saveAgainOne') : t('saveAgainMany', { count: newReplies });
}
