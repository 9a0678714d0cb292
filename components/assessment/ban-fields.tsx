/**
 * The decision about a person: why, whether they were warned, and when it is reviewed. Nothing is filled in beforehand.
 */
import { useState } from 'preact/hooks';
import { banLack, banOf, emptyBanForm, type BanForm } from '../../lib/assessment/ban-form';
import type { Ban } from '../../lib/domain/ban';
import { localDay } from '../../lib/domain/local-day';
import { measuresText as t } from '../../lib/i18n/measures';
import { ChoiceLabel } from '../ui/choice-label';
import { Button } from '../ui/button';
import { useTrusted } from '../ui/trusted';

interface Props {
  act: 'ban' | 'hide-user';
  busy: boolean;
  onBan: (ban: Ban) => void;
  onCancel: () => void;
  /** Milliseconds since 1970. */
  now: () => number;
}

export function BanFields({ act, busy, onBan, onCancel, now }: Props) {
  const [form, setForm] = useState<BanForm>(emptyBanForm);
  const set = (change: Partial<BanForm>): void => setForm((current) => ({ ...current, ...change }));
  const lack = banLack(form, localDay(new Date(now())));
  return (
    <section class="c-ban" aria-labelledby="ban-title">
      <h3 id="ban-title">{t(`${act}.title`)}</h3>
      <p class="c-small">{t(`${act}.what`)}</p>
      <Line id="ban-reason" label={t('banReason')} value={form.reason} onInput={(reason) => set({ reason })} />
      <Warned form={form} onChange={set} />
      <Line
        id="ban-review"
        label={t('banReview')}
        type="date"
        value={form.reviewOn}
        onInput={(reviewOn) => set({ reviewOn })}
      />
      <p class="c-small" id="ban-lack" role="status">
        {lack === null ? '' : t(`lack.${lack}`)}
      </p>
      <div class="c-buttons">
        <Button
          id="save-and-ban"
          weight="danger"
          disabled={busy || lack !== null}
          describedBy="ban-lack"
          onPress={() => onBan(banOf(form))}
        >
          {t(`${act}.save`)}
        </Button>
        <Button id="ban-cancel" weight="quiet" onPress={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </section>
  );
}

function Warned({ form, onChange }: { form: BanForm; onChange: (change: Partial<BanForm>) => void }) {
  const trusted = useTrusted();
  return (
    <>
      <div class="c-line" role="radiogroup" aria-labelledby="ban-warned">
        <span id="ban-warned">
          <b>{t('banWarned')}</b>
        </span>
        <span class="c-yesno">
          {(['yes', 'no'] as const).map((answer) => (
            <ChoiceLabel key={answer} class={`c-answer${form.warned === answer ? ' c-chosen' : ''}`}>
              <input
                type="radio"
                name="ban-warned"
                value={answer}
                checked={form.warned === answer}
                onChange={trusted(() => onChange({ warned: answer }))}
              />
              <span>{t(answer)}</span>
            </ChoiceLabel>
          ))}
        </span>
      </div>
      {form.warned === 'yes' && (
        <Line
          id="ban-warned-on"
          label={t('banWarnedOn')}
          type="date"
          value={form.warnedOn}
          onInput={(warnedOn) => onChange({ warnedOn })}
        />
      )}
      {form.warned === 'yes' && (
        <Line
          id="ban-warned-how"
          label={t('banWarnedHow')}
          value={form.warnedHow}
          onInput={(warnedHow) => onChange({ warnedHow })}
        />
      )}
      {form.warned === 'no' && (
        <Line
          id="ban-unwarned"
          label={t('banUnwarned')}
          value={form.unwarned}
          onInput={(unwarned) => onChange({ unwarned })}
        />
      )}
    </>
  );
}

function Line({
  id,
  label,
  value,
  type = 'text',
  onInput,
}: {
  id: string;
  label: string;
  value: string;
  type?: 'text' | 'date';
  onInput: (value: string) => void;
}) {
  const trusted = useTrusted();
  const shared = {
    id,
    value,
    lang: 'sv',
    'aria-required': true,
    onInput: trusted((event: Event) => onInput((event.currentTarget as HTMLInputElement).value)),
  } as const;
  return (
    <div class="c-line">
      <label for={id}>{label}</label>
      {type === 'date' ? (
        <input type="date" {...shared} />
      ) : (
        <input type="text" autocomplete="off" maxLength={500} {...shared} />
      )}
    </div>
  );
}
