/**
 * Measures that are rare and never the main button: marking as spam, and measures against a person. Offered only where
 * the platform has them on this page.
 */
import { useState } from 'preact/hooks';
import { maySave } from '../../lib/assessment/gate';
import { isOffered } from '../../lib/domain/offer';
import { cardText } from '../../lib/i18n/card';
import { measuresText as t } from '../../lib/i18n/measures';
import type { CardState } from '../../lib/messaging/protocol';
import { Button } from '../ui/button';
import { useTrusted } from '../ui/trusted';
import { BanFields } from './ban-fields';
import type { Press } from './press';
import type { GateState } from './use-gate';

interface Props {
  state: CardState;
  gate: GateState;
  busy: boolean;
  onSave: (press: Press) => void;
  now: () => number;
}

const ABOUT_A_PERSON = ['ban', 'hide-user'] as const;

export function MoreMeasures({ state, gate, busy, onSave, now }: Props) {
  const wanted = state.wanted;
  const [person, setPerson] = useState<'ban' | 'hide-user' | null>(
    wanted === 'ban' || wanted === 'hide-user' ? wanted : null,
  );
  const [open, setOpen] = useState(wanted === 'spam' || person !== null);
  const trusted = useTrusted();
  const about = ABOUT_A_PERSON.filter((act) => isOffered(state.offers, act));
  const spam = isOffered(state.offers, 'spam') && gate.ground?.measures.includes('hide') === true;
  if (!spam && about.length === 0) return null;
  const maySpam = maySave(gate.verdict);
  // The legal duty concerns the item. Banning a person waits for the colleague's answer all the same.
  const isJudged = gate.verdict === 'may-remove' || gate.verdict === 'second-eyes';
  const eyesWait = isJudged && gate.why !== null && gate.eyesLack !== null;
  const mayBan = gate.measures.includes('remove') && !eyesWait;
  const toggle = trusted((event: Event) => setOpen((event.currentTarget as HTMLDetailsElement).open));
  return (
    <details class="c-more" id="more-measures" open={open} onToggle={toggle}>
      <summary>{t('more')}</summary>
      {((about.length > 0 && (eyesWait || gate.verdict === 'no-disposal')) || (!maySpam && !mayBan)) && (
        <p class="c-small" id="more-why">
          {eyesWait ? t('banWaits') : gate.verdict === 'no-disposal' ? cardText('disposalNeeded') : t('moreWhy')}
        </p>
      )}
      {person === null && (
        <div class="c-buttons">
          {spam && (
            <Button
              id="save-and-spam"
              disabled={busy || !maySpam}
              describedBy="more-why"
              onPress={() => onSave({ intent: 'save-and-act', act: 'spam' })}
            >
              {t('saveAndSpam')}
            </Button>
          )}
          {about.map((act) => (
            <Button
              key={act}
              id={`open-${act}`}
              disabled={busy || !mayBan}
              describedBy="more-why"
              onPress={() => setPerson(act)}
            >
              {t(`${act}.open`)}
            </Button>
          ))}
        </div>
      )}
      {person !== null && mayBan && (
        <BanFields
          act={person}
          busy={busy}
          now={now}
          onBan={(ban) => onSave({ intent: 'save-and-act', act: person, ban })}
          onCancel={() => setPerson(null)}
        />
      )}
    </details>
  );
}
