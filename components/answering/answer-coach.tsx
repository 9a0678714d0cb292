/**
 * The coach next to the draft. The official supplies what it cannot see in the text: that a picture or a video goes
 * with it, or that the comment is heated.
 */
import { useMemo, useState } from 'preact/hooks';
import type { CoachContext } from '../../lib/coach/hint';
import { answeringText as t } from '../../lib/i18n/answering';
import { Checkbox } from '../ui/checkbox';
import { Notice } from '../ui/notice';
import { CoachHints, type CoachHintsProps } from './coach-hints';

/** What holds for the account, whatever is written. */
export type AccountContext = Pick<
  CoachContext,
  'pack' | 'senders' | 'ownHosts' | 'allowedHosts' | 'contacts' | 'election'
>;

interface Props {
  text: string;
  kind: CoachContext['kind'];
  account: AccountContext;
  onChange: (text: string) => void;
  onKeepLink: CoachHintsProps['onKeepLink'];
  now?: () => number;
}

const MINUTE = 60_000;
const timeOf = (at: number): string => new Date(at).toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' });

export function AnswerCoach({ text, kind, account, onChange, onKeepLink, now = Date.now }: Props) {
  const [hasPicture, setPicture] = useState(false);
  const [hasVideo, setVideo] = useState(false);
  const [isHeated, setHeated] = useState(false);
  const [waitsUntil, setWaits] = useState<number | null>(null);
  const context = useMemo(
    () => ({ ...account, kind, hasPicture, hasVideo, isHeated: isHeated && waitsUntil === null }),
    [account, kind, hasPicture, hasVideo, isHeated, waitsUntil],
  );
  return (
    <>
      <fieldset class="s-checklist">
        <legend>{t('withIt')}</legend>
        <Checkbox id="answer-picture" class="s-tick" checked={hasPicture} onChange={setPicture}>
          {t('withPicture')}
        </Checkbox>
        <Checkbox id="answer-video" class="s-tick" checked={hasVideo} onChange={setVideo}>
          {t('withVideo')}
        </Checkbox>
        {kind === 'answer' && (
          <Checkbox id="answer-heated" class="s-tick" checked={isHeated} onChange={setHeated}>
            {t('heated')}
          </Checkbox>
        )}
      </fieldset>
      <CoachHints
        text={text}
        context={context}
        onChange={onChange}
        onKeepLink={onKeepLink}
        onWait={(minutes) => setWaits(now() + minutes * MINUTE)}
      />
      {waitsUntil !== null && <Notice tone="info">{t('waits', { time: timeOf(waitsUntil) })}</Notice>}
    </>
  );
}
