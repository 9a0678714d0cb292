/**
 * Whether the author is notified. The ground's plan applies until the official chooses otherwise. Also keeps that the
 * author was told beforehand. That notification belongs to one ground: it remains a fact when another ground is chosen,
 * but the new ground's plan then applies.
 */
import { useState } from 'preact/hooks';
import { noticeOf } from '../../lib/assessment/gate';
import type { Ground } from '../../lib/assessment/grounds';
import type { NoticePlan, ToldFirst } from '../../lib/domain/decision';

interface NoticeState {
  /** The official's choice. Undefined while the ground's plan applies. */
  chosen: NoticePlan | undefined;
  notice: NoticePlan | undefined;
  plan: (notice: NoticePlan) => void;
  tell: (told: ToldFirst) => void;
  /** What differs from the ground's plan. */
  changedNotice: { notice?: NoticePlan };
}

export function useNotice(ground: Ground | undefined): NoticeState {
  const [chosen, setChosen] = useState<NoticePlan | undefined>();
  const [told, setTold] = useState<ToldFirst | undefined>();
  const planned = chosen ?? (ground && noticeOf(ground));
  const notice = planned === undefined || told === undefined ? planned : { ...planned, told };
  const plan = (next: NoticePlan): void => {
    setChosen(next);
    // A new plan for this ground discards that the author was told about it. What was told about another ground stays.
    if (told !== undefined && told.groundId === ground?.id) setTold(undefined);
  };
  const isChanged = chosen !== undefined || told !== undefined;
  return { chosen, notice, plan, tell: setTold, changedNotice: isChanged && notice !== undefined ? { notice } : {} };
}
