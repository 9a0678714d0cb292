/** The settings section on crisis mode: starting, ending, and the history of earlier crises. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { crisisText as t } from '../../lib/i18n/crisis';
import { shortTime } from '../../lib/i18n/short-time';
import type { CrisisDecision } from '../../lib/domain/crisis';
import type { Reply } from '../../lib/messaging/protocol';
import { SavingNotice } from '../setup/saving-notice';
import { useSaving } from '../setup/use-saving';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { CrisisLine } from './crisis-line';
import { PinnedText } from './pinned-text';
import { StartForm, type Suggested } from './start-form';

/** `unknown`: it could not be read. Undefined while it is being read. */
export type Crises = Reply<'crisis.read'> | 'unknown' | undefined;
type Line = Reply<'crisis.read'>['lines'][number];

export interface CrisisActions {
  /** @returns a message where it was refused, otherwise null */
  start: (decided: CrisisDecision) => Promise<string | null>;
  end: () => Promise<string | null>;
  /** Null when the text was copied, otherwise a message. */
  copy: (text: string) => Promise<string | null>;
}

interface Props {
  state: Crises;
  actions: CrisisActions;
  suggested: Suggested;
  /** The pack's pinned text. Null where it has none. */
  pinned: string | null;
  /** Milliseconds since 1970. */
  now: () => number;
}

export function CrisisMode({ state, actions, suggested, pinned, now }: Props) {
  const { title, said, saying } = useSaid(state === undefined || state === 'unknown' ? null : state.now !== null);
  if (state === undefined) return null;
  return (
    <section id="crisis" class="u-stack" aria-labelledby="crisis-title">
      <h2 id="crisis-title" tabIndex={-1} ref={title}>
        {t('title')}
      </h2>
      <div role="status">{said !== null && <p id="crisis-said">{t(said)}</p>}</div>
      {state === 'unknown' ? (
        <Notice tone="warn">{t('notRead')}</Notice>
      ) : (
        <>
          <p class="u-help">{t('what')}</p>
          <p class="u-help">{t('local')}</p>
          {state.now === null ? (
            <ToStart state={state} suggested={suggested} now={now} onStart={saying('started', actions.start)} />
          ) : (
            <>
              <CrisisLine crisis={state.now} />
              <EndNow onEnd={saying('ended', actions.end)} />
              {pinned !== null && <PinnedText text={pinned} onCopy={actions.copy} />}
            </>
          )}
          <Lines lines={state.lines} />
        </>
      )}
    </section>
  );
}

/**
 * Announces that crisis mode started or ended. The form that was pressed disappears, so the heading takes the focus. An
 * end that was not pressed here is announced too: the time ran out, or another window ended it.
 *
 * @param holds whether crisis mode is active; null where that is not known, which does not count as an end
 */
function useSaid(holds: boolean | null) {
  const title = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState<'started' | 'ended' | null>(null);
  const held = useRef(holds);
  useEffect(() => {
    if (held.current === true && holds === false) setSaid('ended');
    // The focused form disappears both when crisis mode ends and when its state becomes unknown.
    if (held.current === true && holds !== true && document.activeElement === document.body) title.current?.focus();
    held.current = holds ?? held.current;
  }, [holds]);
  const saying =
    <Asked extends unknown[]>(words: 'started' | 'ended', work: (...asked: Asked) => Promise<string | null>) =>
    async (...asked: Asked): Promise<string | null> => {
      const refused = await work(...asked);
      setSaid(refused === null ? words : null);
      if (refused === null) title.current?.focus();
      return refused;
    };
  return { title, said, saying };
}

interface ToStartProps extends Pick<Props, 'suggested' | 'now'> {
  state: Reply<'crisis.read'>;
  onStart: CrisisActions['start'];
}

function ToStart({ state: { managers, hasName }, suggested, now, onStart }: ToStartProps) {
  if (!hasName) return <p>{t('noName')}</p>;
  if (managers.length === 0) return <p>{t('noManager')}</p>;
  return <StartForm managers={managers} suggested={suggested} now={now} onStart={onStart} />;
}

function EndNow({ onEnd }: { onEnd: () => Promise<string | null> }) {
  const { saving, run } = useSaving();
  return (
    <>
      {saving.kind === 'refused' && <SavingNotice saving={saving} />}
      <div class="u-buttons">
        <Button id="crisis-end" onPress={() => run(onEnd())}>
          {t('end')}
        </Button>
      </div>
    </>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{t('lines')}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line.startedAt}>{lineWords(line)}</li>
        ))}
      </ul>
    </details>
  );
}

function lineWords({ startedAt, operator, decidedBy, reason, until, ended }: Line): string {
  const started = t('startedLine', {
    at: shortTime(startedAt),
    operator: operator ?? t('nobody'),
    decidedBy,
    reason: t(`reason.${reason}`),
    until: shortTime(until),
  });
  if (ended === null) return started;
  const over = t(`ended.${ended.how}`, { at: shortTime(ended.at), operator: ended.operator ?? t('nobody') });
  return `${started} ${over}`;
}
