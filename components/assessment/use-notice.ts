/**
 * Whether the author is told: as the ground says until the official says otherwise, and that they were told first. What
 * was told was told of one ground; it stays a fact when another is chosen, and that one's plan decides.
 */
import { useState } from 'preact/hooks';
import { noticeOf } from '../../lib/assessment/gate';
import type { Ground } from '../../lib/assessment/grounds';
import type { NoticePlan, ToldFirst } from '../../lib/domain/decision';

interface NoticeState {
  /** What the official has chosen; undefined while the ground's plan stands. */
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
    // Another plan for this ground takes back that it was told of; what was told of another ground stays.
    if (told !== undefined && told.groundId === ground?.id) setTold(undefined);
  };
  const isChanged = chosen !== undefined || told !== undefined;
  return { chosen, notice, plan, tell: setTold, changedNotice: isChanged && notice !== undefined ? { notice } : {} };
}
