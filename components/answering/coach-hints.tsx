/**
 * A draft's readability and the hints about it: a quiet list next to the draft, in a polite live region. It blocks
 * nothing, and changes the draft only when the official presses a button.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { applyHint } from '../../lib/coach/apply-hint';
import { coach } from '../../lib/coach/coach';
import type { CoachContext, Hint, Readability } from '../../lib/coach/hint';
import { coachText as t, hintText } from '../../lib/i18n/coach';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { useNewInSight } from './clear-of-acts';

/** Minutes. The wait that is offered before answering a heated comment. */
const MINUTES = 10;

export interface CoachHintsProps {
  text: string;
  context: CoachContext;
  onChange: (text: string) => void;
  /**
   * Stores the reason; `address` is the link as it stands in the text. Resolves to false when it was not stored: the
   * hint then remains.
   */
  onKeepLink: (reason: string, address: string) => Promise<boolean>;
  onWait: (minutes: number) => void;
}

export function CoachHints({ text, context, onChange, onKeepLink, onWait }: CoachHintsProps) {
  const [kept, setKept] = useState<readonly string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const { readability, hints } = useMemo(() => coach(text, context), [text, context]);
  const shown = hints.filter((hint) => !(hint.asks && kept.includes(wordsAt(text, hint))));
  const list = useNewInSight(shown.map(({ rule }) => rule));
  /** A hint and its button disappear together, so the focus moves to the heading. */
  const thenBack =
    <T extends unknown[]>(act: (...given: T) => void) =>
    (...given: T): void => {
      act(...given);
      heading.current?.focus();
    };
  const keep = async (address: string, reason: string): Promise<boolean> => {
    const isWritten = await onKeepLink(reason, address);
    if (isWritten) thenBack(() => setKept((before) => [...before, address]))();
    return isWritten;
  };
  return (
    <section class="an-coach u-stack" aria-labelledby="coach-title">
      <h3 id="coach-title" tabIndex={-1} ref={heading}>
        {t('title')}
      </h3>
      <Readable {...readability} />
      <p class="u-help" aria-live="polite">
        {shown.length === 0 ? t('none') : t('count', { count: shown.length })}
      </p>
      <ul class="an-coach-list" ref={list}>
        {shown.map((hint, index) => (
          <li key={keyOf(text, shown, index)}>
            <p>{hintText(hint)}</p>
            <HintActs hint={hint} text={text} onChange={thenBack(onChange)} onKeep={keep} onWait={thenBack(onWait)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Readable({ lix, level, words, sentences, longWords }: Readability) {
  return (
    <p class="an-coach-lix">
      <strong>{t('readability', { lix: Math.round(lix), level: t(level) })}</strong>{' '}
      <span class="u-help">{t('counts', { words, sentences, longWords })}</span>
    </p>
  );
}

interface HintActsProps {
  hint: Hint;
  text: string;
  onChange: (text: string) => void;
  onKeep: (address: string, reason: string) => Promise<boolean>;
  onWait: (minutes: number) => void;
}

function HintActs({ hint, text, onChange, onKeep, onWait }: HintActsProps) {
  const words = wordsAt(text, hint);
  if (hint.rule === 'wait')
    return (
      <Button weight="quiet" onPress={() => onWait(MINUTES)}>
        {t('waitTen')}
      </Button>
    );
  // Show the affected words before they are changed, unless the button already names them.
  const isInButton = !hint.asks && hint.alternatives.includes('');
  return (
    <>
      {words !== '' && !isInButton && <q>{words}</q>}
      {hint.alternatives.map((alternative) => (
        <Button key={alternative} weight="quiet" onPress={() => onChange(applyHint(text, hint, alternative))}>
          {actText(hint, words, alternative)}
        </Button>
      ))}
      {hint.asks && <KeepLink address={words} onKeep={onKeep} />}
    </>
  );
}

function actText({ rule, range, asks }: Hint, words: string, alternative: string): string {
  if (asks) return t('takeOutLink');
  if (rule === 'long-sentence') return t('split');
  if (rule === 'missing-source') return t('add', { words: alternative.slice(words.length).trim() });
  if (alternative === '') return t('takeOut', { words });
  return t(range === null ? 'add' : 'replace', { words: alternative });
}

interface KeepLinkProps {
  address: string;
  onKeep: (address: string, reason: string) => Promise<boolean>;
}

/** A link is kept only with a reason, and only when that reason has been stored. */
function KeepLink({ address, onKeep }: KeepLinkProps) {
  const [reason, setReason] = useState<string | null>(null);
  const [isLost, setLost] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const isAsked = reason !== null;
  // The form replaces the pressed button, so it takes the focus.
  useEffect(() => {
    if (isAsked) form.current?.querySelector('input')?.focus();
  }, [isAsked]);
  if (reason === null)
    return (
      <Button weight="quiet" onPress={() => setReason('')}>
        {t('keepLink')}
      </Button>
    );
  const keep = async (): Promise<void> => {
    setLost(false);
    setLost(!(await onKeep(address, reason.trim())));
  };
  return (
    <div class="u-stack" ref={form}>
      <Field id={`keep-${address}`} label={t('keepReason')} value={reason} onInput={setReason} required />
      <div class="u-buttons">
        <Button disabled={reason.trim() === ''} onPress={() => void keep()}>
          {t('keep')}
        </Button>
      </div>
      <div role="status">{isLost && <Notice tone="warn">{t('notKept')}</Notice>}</div>
    </div>
  );
}

const wordsAt = (text: string, { range }: Hint): string => (range === null ? '' : text.slice(range.from, range.to));

/**
 * A key that is stable while the text around the hint changes, so that the focus stays: the rule, the affected words,
 * and their occurrence number.
 */
function keyOf(text: string, hints: readonly Hint[], index: number): string {
  const nameAt = (at: number): string => {
    const hint = hints[at];
    return hint === undefined ? '' : `${hint.rule} ${wordsAt(text, hint)}`;
  };
  const name = nameAt(index);
  return `${name} ${hints.slice(0, index).filter((_, at) => nameAt(at) === name).length}`;
}
