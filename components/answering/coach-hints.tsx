/**
 * How readable a draft is, and the hints about it: a calm list beside the draft, told politely when it changes. Nothing
 * is blocked and nothing is written but what the official presses.
 */
import { useMemo, useState } from 'preact/hooks';
import { applyHint } from '../../lib/coach/apply-hint';
import { coach } from '../../lib/coach/coach';
import type { CoachContext, Hint } from '../../lib/coach/hint';
import { coachText as t, hintText } from '../../lib/i18n/coach';
import { Button } from '../ui/button';
import { Field } from '../ui/field';

/** What is offered to wait before a heated comment is answered. */
const MINUTES = 10;

export interface CoachHintsProps {
  text: string;
  context: CoachContext;
  onChange: (text: string) => void;
  /** The link is kept; `address` as it stands in the text. Asked once an address. */
  onKeepLink: (reason: string, address: string) => void;
  onWait: (minutes: number) => void;
}

export function CoachHints({ text, context, onChange, onKeepLink, onWait }: CoachHintsProps) {
  const [kept, setKept] = useState<readonly string[]>([]);
  const { readability, hints } = useMemo(() => coach(text, context), [text, context]);
  const shown = hints.filter((hint) => !(hint.asks && kept.includes(wordsAt(text, hint))));
  const keep = (address: string, reason: string): void => {
    setKept((before) => [...before, address]);
    onKeepLink(reason, address);
  };
  return (
    <section class="s-coach" aria-label={t('title')}>
      <p class="s-coach-lix">
        <strong>{t('readability', { lix: Math.round(readability.lix), level: t(readability.level) })}</strong>{' '}
        <span class="u-help">
          {t('counts', {
            words: readability.words,
            sentences: readability.sentences,
            longWords: readability.longWords,
          })}
        </span>
      </p>
      <p class="u-help" aria-live="polite">
        {shown.length === 0 ? t('none') : t('count', { count: shown.length })}
      </p>
      <ul class="s-coach-list">
        {shown.map((hint, index) => (
          <li key={keyOf(text, shown, index)}>
            <p>{hintText(hint)}</p>
            <HintActs hint={hint} text={text} onChange={onChange} onKeep={keep} onWait={onWait} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface HintActsProps {
  hint: Hint;
  text: string;
  onChange: (text: string) => void;
  onKeep: (address: string, reason: string) => void;
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
  return (
    <>
      {hint.alternatives.length === 0 && words !== '' && <q>{words}</q>}
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

/** Without a reason nothing is kept. */
function KeepLink({ address, onKeep }: { address: string; onKeep: (address: string, reason: string) => void }) {
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null)
    return (
      <Button weight="quiet" onPress={() => setReason('')}>
        {t('keepLink')}
      </Button>
    );
  return (
    <>
      <Field id={`keep-${address}`} label={t('keepReason')} value={reason} onInput={setReason} required />
      <Button disabled={reason.trim() === ''} onPress={() => onKeep(address, reason.trim())}>
        {t('keep')}
      </Button>
    </>
  );
}

const wordsAt = (text: string, { range }: Hint): string => (range === null ? '' : text.slice(range.from, range.to));

/** The same while the text around it changes, so that focus stays: the rule, its words, and the how many-th they are. */
function keyOf(text: string, hints: readonly Hint[], index: number): string {
  const nameAt = (at: number): string => {
    const hint = hints[at];
    return hint === undefined ? '' : `${hint.rule} ${wordsAt(text, hint)}`;
  };
  const name = nameAt(index);
  return `${name} ${hints.slice(0, index).filter((_, at) => nameAt(at) === name).length}`;
}
