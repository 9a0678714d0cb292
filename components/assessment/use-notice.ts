/**
 * Whether the author is notified. The ground's plan applies until the official chooses otherwise for that ground. Also
 * keeps that the author was told beforehand. That notification belongs to one ground: it remains a fact when another
 * ground is chosen, but the new ground's plan then applies.
 */
import { useState } from 'preact/hooks';
import { noticeOf } from '../../lib/assessment/gate';
import type { Ground } from '../../lib/assessment/grounds';
import type { NoticePlan, ToldFirst } from '../../lib/domain/decision';

interface NoticeState {
  /** The official's choice for this ground. Undefined while the ground's plan applies. */
  chosen: NoticePlan | undefined;
  notice: NoticePlan | undefined;
  plan: (notice: NoticePlan) => void;
  tell: (told: ToldFirst) => void;
  /** What differs from the ground's plan. */
  changedNotice: { notice?: NoticePlan };
}

export function useNotice(ground: Ground | undefined): NoticeState {
  const [choice, setChoice] = useState<{ groundId: string | undefined; notice: NoticePlan } | undefined>();
  const [told, setTold] = useState<ToldFirst | undefined>();
  // A reason not to tell the author was given for one ground, so it must not be sealed with another.
  const chosen = choice?.groundId === ground?.id ? choice?.notice : undefined;
  const planned = chosen ?? (ground && noticeOf(ground));
  const notice = planned === undefined || told === undefined ? planned : { ...planned, told };
  const plan = (next: NoticePlan): void => {
    setChoice({ groundId: ground?.id, notice: next });
    // A new plan for this ground discards that the author was told about it. What was told about another ground stays.
    if (told !== undefined && told.groundId === ground?.id) setTold(undefined);
  };
  const isChanged = chosen !== undefined || told !== undefined;
  return { chosen, notice, plan, tell: setTold, changedNotice: isChanged && notice !== undefined ? { notice } : {} };
}
