/**
 * Asked on grounds whose record may hold secret data: whom it is about, whether it may be secret, and which subject
 * line everybody may read. It can wait: nothing here blocks a measure.
 */
import { useMemo } from 'preact/hooks';
import type { OfferedParagraph } from '../../lib/assessment/secrecy';
import { isNeutral, neutralSubject, tellingOf, type NotIn } from '../../lib/assessment/public-subject';
import { secrecyText as t } from '../../lib/i18n/secrecy';
import { SecrecyFields } from '../checklist/secrecy-fields';
import { Field } from '../ui/field';
import type { GateState } from './use-gate';

interface Props {
  gate: Pick<GateState, 'ground' | 'secrecy' | 'judgeSecrecy' | 'today'>;
  paragraphs: readonly OfferedParagraph[];
  /** What the public subject line must not reveal. */
  item: NotIn;
  /** The municipality's account, or the service. */
  account: string;
  /** True where there is room to show it unfolded. The card shows a ground whole on one screen. */
  unfolded?: boolean;
}

export function SecrecyQuestions({ gate, paragraphs, item, account, unfolded = false }: Props) {
  const { ground, secrecy, judgeSecrecy, today } = gate;
  const { author, text } = item;
  // Memoised, so that a long item is not scanned again at every letter of the motivation.
  const telling = useMemo(() => tellingOf({ author, text }), [author, text]);
  if (ground === undefined) return null;
  const neutral = neutralSubject({ ground: ground.label.sv, account, day: today ?? '', author });
  const { publicSubject: own = '', protectedSubject } = secrecy;
  return (
    <details class="c-eyes" id="secrecy" open={unfolded}>
      <summary>{t('concerns')}</summary>
      <p class="u-help">{t('mayWait')}</p>
      <SecrecyFields id="secrecy" answers={secrecy} paragraphs={paragraphs} onChange={judgeSecrecy} isAskedAbove />
      <Field
        id="public-subject"
        label={t('publicSubject')}
        help={t('publicHelp')}
        fault={isNeutral(own, telling, { neutral, protectedSubject }) ? undefined : t('publicFault', { neutral })}
        value={secrecy.publicSubject ?? neutral}
        onInput={(publicSubject) => judgeSecrecy({ publicSubject: publicSubject.slice(0, 200) })}
      />
      <Field
        id="protected-subject"
        label={t('protectedSubject')}
        help={t('protectedHelp')}
        value={secrecy.protectedSubject ?? ''}
        onInput={(protectedSubject) => judgeSecrecy({ protectedSubject: protectedSubject.slice(0, 500) })}
      />
    </details>
  );
}
