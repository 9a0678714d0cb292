/**
 * The question to a colleague: the item's address and the ground being considered, and nothing of what was written
 * down.
 */
import { caseText } from '../../lib/assessment/case-text';
import { serviceName } from '../../lib/by-hand/services';
import { byHandText as t } from '../../lib/i18n/by-hand';
import type { EyesQuestion } from '../assessment/second-eyes';
import type { GateState } from '../assessment/use-gate';
import type { ByHandProps } from './by-hand';

export function questionOf({
  form,
  register,
  gate,
  operator,
}: Pick<ByHandProps, 'form' | 'register' | 'operator'> & { gate: Pick<GateState, 'ground'> }): EyesQuestion {
  const account = register.find(({ id }) => id === form.registeredId);
  const address = form.address.trim();
  const question = caseText({
    platformName: form.service === 'other' ? form.serviceName.trim() || t('platform') : serviceName(form.service),
    pageName: account?.name ?? null,
    // Without a link, the field holds the official's own words about the item, which must not be sent.
    address: /^https:\/\/\S+$/.test(address) ? address : null,
    ground: gate.ground,
    operator: operator.trim() === '' ? null : operator,
  });
  return { ...question, to: account?.eyesMail ?? null };
}
