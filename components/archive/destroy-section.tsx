/**
 * Destroys content: what is destroyed, why, and who has decided it. It starts folded, and the button that destroys
 * stands next to the one that cancels.
 */
import { useEffect, useState } from 'preact/hooks';
import { mayGoAlone } from '../../lib/domain/tombstone';
import { destroyText as t } from '../../lib/i18n/destroy';
import { ChoiceLabel } from '../ui/choice-label';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import type { DestroyChoice, RecordView } from './props';

interface Props {
  record: Pick<RecordView, 'part' | 'locked' | 'gone'>;
  /** @returns null when it was done, otherwise a message that says why not */
  onDestroy: (choice: DestroyChoice) => Promise<string | null>;
}

export function DestroySection({ record, onDestroy }: Props) {
  const [isOpen, setOpen] = useState<boolean>();
  // After cancelling by keyboard, the focus returns to the button that opened it.
  useEffect(() => {
    if (isOpen !== undefined) document.getElementById(isOpen ? 'destroy-title' : 'destroy')?.focus();
  }, [isOpen]);
  return (
    <section aria-label={t('title')}>
      {isOpen === true ? (
        <DestroyForm record={record} onDestroy={onDestroy} onClose={() => setOpen(false)} />
      ) : (
        <Button id="destroy" weight="quiet" onPress={() => setOpen(true)}>
          {t('begin')}
        </Button>
      )}
    </section>
  );
}

function DestroyForm({ record, onDestroy, onClose }: Props & { onClose: () => void }) {
  const locked = record.locked === true;
  const [choice, setChoice] = useState<DestroyChoice>({
    path: null,
    reason: locked ? 'forbidden-picture' : 'other',
    reasonText: '',
    decidedBy: '',
  });
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const change = (more: Partial<DestroyChoice>): void => setChoice((now) => ({ ...now, ...more }));
  const isOther = choice.reason === 'other';
  const lacks = (text: string): string | undefined => (asked && text.trim() === '' ? t('required') : undefined);
  const destroy = (): void => {
    setAsked(true);
    if (busy || choice.decidedBy.trim() === '' || (isOther && choice.reasonText.trim() === '')) return;
    setBusy(true);
    void onDestroy(choice).then((words) => {
      setFault(words);
      setBusy(false);
    });
  };
  return (
    <div class="u-box a-destroy" role="group" aria-labelledby="destroy-title" aria-describedby="destroy-intro">
      <h3 id="destroy-title" tabIndex={-1}>
        {t('title')}
      </h3>
      <p id="destroy-intro">{t('intro')}</p>
      <WhyChoice choice={choice} locked={locked} onChange={change} />
      {isOther && <WhatChoice record={record} choice={choice} onChange={change} />}
      {isOther && (
        <Field
          id="destroy-reason"
          label={t('reason')}
          value={choice.reasonText}
          onInput={(reasonText) => change({ reasonText })}
          help={t('reasonHelp')}
          fault={lacks(choice.reasonText)}
          required
          rows={2}
        />
      )}
      <Field
        id="destroy-by"
        label={t('decidedBy')}
        value={choice.decidedBy}
        onInput={(decidedBy) => change({ decidedBy })}
        fault={lacks(choice.decidedBy)}
        required
      />
      <p class="u-help">{t('stays')}</p>
      <Presses fault={fault} busy={busy} onNo={onClose} onYes={destroy} />
    </div>
  );
}

function Presses(props: { fault: string | null; busy: boolean; onNo: () => void; onYes: () => void }) {
  const { fault, busy, onNo, onYes } = props;
  return (
    <>
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      <div class="u-buttons">
        <Button id="destroy-no" weight="primary" onPress={onNo}>
          {t('no')}
        </Button>
        <Button id="destroy-yes" weight="danger" disabled={busy} onPress={onYes}>
          {t('yes')}
        </Button>
      </div>
      {busy && <p role="status">{t('going')}</p>}
    </>
  );
}

interface ChoiceProps {
  choice: DestroyChoice;
  onChange: (more: Partial<DestroyChoice>) => void;
}

/**
 * For a forbidden picture everything is destroyed: handling.json would otherwise keep its hash and the text around it.
 */
function WhyChoice({ choice, locked, onChange }: ChoiceProps & { locked: boolean }) {
  const trusted = useTrusted();
  const reasons = locked ? (['forbidden-picture'] as const) : (['forbidden-picture', 'other'] as const);
  return (
    <fieldset class="u-option-list">
      <legend class="u-label">{t('why')}</legend>
      {reasons.map((reason) => (
        <ChoiceLabel key={reason}>
          <input
            type="radio"
            name="destroy-why"
            value={reason}
            checked={choice.reason === reason}
            onChange={trusted(() => onChange({ reason, ...(reason === 'other' ? {} : { path: null }) }))}
          />
          <span>{t(`why.${reason}`)}</span>
        </ChoiceLabel>
      ))}
    </fieldset>
  );
}

function WhatChoice({ record: { part, gone }, choice, onChange }: ChoiceProps & Pick<Props, 'record'>) {
  const trusted = useTrusted();
  const remaining = part.artifacts.filter(({ path }) => gone?.has(path) !== true);
  const alone = remaining.filter(mayGoAlone);
  return (
    <fieldset class="u-option-list">
      <legend class="u-label">{t('what')}</legend>
      {[null, ...alone.map(({ path }) => path)].map((path) => (
        <ChoiceLabel key={path ?? ''}>
          <input
            type="radio"
            name="destroy-what"
            value={path ?? ''}
            checked={choice.path === path}
            onChange={trusted(() => onChange({ path }))}
          />
          <span class="a-wrap">
            {path === null ? t('what.record', { count: remaining.length }) : t('what.file', { path })}
          </span>
        </ChoiceLabel>
      ))}
      {alone.length > 0 && <p class="u-help">{t('fileHelp')}</p>}
    </fieldset>
  );
}
