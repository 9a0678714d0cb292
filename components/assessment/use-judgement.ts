/** The judgement as it grows on the card: nothing is chosen from the start, and the motivation begins as the ground's standard sentence. */
import { useState } from 'preact/hooks';
import type { CriticismAnswer } from '../../lib/domain/decision';
import { mayRemove, type Verdict } from '../../lib/assessment/criticism-test';
import { groundById, type Ground, type Pack } from '../../lib/assessment/grounds';
import { inLanguage } from '../../lib/i18n/language';

export interface JudgementState {
  ground: Ground | undefined;
  criticism: CriticismAnswer | undefined;
  motivation: string;
  verdict: Verdict;
  chooseGround: (id: string) => void;
  answerCriticism: (answer: CriticismAnswer) => void;
  write: (motivation: string) => void;
  forgetGround: () => void;
}

export function useJudgement(pack: Pack): JudgementState {
  const [groundId, setGroundId] = useState<string | undefined>();
  const [criticism, setCriticism] = useState<CriticismAnswer | undefined>();
  /** What the official has written; undefined while the standard sentence stands. */
  const [written, setWritten] = useState<string | undefined>();
  const ground = groundId === undefined ? undefined : groundById(pack, groundId);
  return {
    ground,
    criticism,
    motivation: written ?? (ground ? inLanguage(ground.standardMotivation, 'sv') : ''),
    verdict: mayRemove(ground, criticism),
    chooseGround: setGroundId,
    answerCriticism: setCriticism,
    // Emptied words stay empty; only a text that was never touched follows the ground.
    write: setWritten,
    forgetGround: () => setGroundId(undefined),
  };
}
