/**
 * Two browsers' questions and a hand-over card between them, made from the seed. Some questions are known to both
 * browsers, each with its own steps.
 */
import type { HandOverCard, Unfinished } from '../../../lib/hand-over/card';
import { mergeQuestions } from '../../../lib/questions/merge';
import { NO_ANSWER_REASONS, type Question, type QuestionStep } from '../../../lib/questions/question';
import { openQuestion, take } from '../../../lib/questions/states';
import { hostileText } from '../hostile-text';
import type { Random } from '../random';

export const PACK = '0117-osteraker';
export const REGISTER = [{ id: 'here', platform: 'facebook' as const, ownerKeys: ['100', 'kommunen'] }];
const START = Date.UTC(2026, 10, 24);

const timeOf = (random: Random): string => new Date(START + random.between(0, 20_000) * 60_000).toISOString();

function stepOf(random: Random): QuestionStep {
  const by = {
    at: timeOf(random),
    operator: random.pick(['Eva Ek', 'Bo Berg', null, '\u202Egnp.fdp', 'x'.repeat(200)]),
  };
  const steps: (() => QuestionStep)[] = [
    () => ({ kind: 'answered-by-page', at: by.at, replyKey: `facebook:comment:${random.between(900, 904)}` }),
    () => ({ kind: 'answered-elsewhere', ...by }),
    () => ({ kind: 'forwarded', ...by, to: wordsOf(random), answerBy: '2026-12-04' }),
    () => ({ kind: 'answer-written-in', ...by }),
    () => ({ kind: 'needs-no-answer', ...by, reason: random.pick(NO_ANSWER_REASONS) }),
    () => ({ kind: 'reopened', ...by }),
    () => ({ kind: 'revisit', ...by, on: random.pick(['2026-12-01', null]) }),
  ];
  return random.pick(steps)();
}

/** The receiver of a forwarded question is an official's free text, and may be anything. */
const wordsOf = (random: Random): string => hostileText(random, '').trim().slice(0, 200).trim() || 'Gatukontoret';

function worked(question: Question, random: Random): Question {
  let now = question;
  for (let left = random.between(0, 5); left > 0; left -= 1) {
    const taken = take(now, stepOf(random));
    if (taken.kind === 'taken') now = taken.question;
  }
  return now;
}

const asked = (number: number, random: Random): Question =>
  openQuestion({
    itemKey: `facebook:comment:${number}`,
    platform: 'facebook',
    accountId: 'there',
    link: random.pick([null, `https://www.facebook.com/kommunen/posts/1?comment_id=${number}`]),
    seenAt: timeOf(random),
    written: { iso: random.pick([null, timeOf(random)]), earliest: null, latest: null },
  });

export interface MadeUp {
  /** The questions the receiving browser already has. */
  here: Question[];
  card: HandOverCard;
}

export function madeUp(random: Random): MadeUp {
  const here: Question[] = [];
  const questions: Question[] = [];
  const many = random.between(1, 6);
  for (let number = 1; number <= many; number += 1) {
    const both = worked(asked(number, random), random);
    const knownTo = random.pick(['here', 'there', 'both', 'both']);
    if (knownTo !== 'there') here.push({ ...worked(both, random), accountId: 'here' });
    if (knownTo !== 'here') questions.push(inOrder(worked(both, random)));
  }
  return {
    here,
    card: {
      pack: PACK,
      installation: 'i1',
      madeAt: timeOf(random),
      handsOver: random.pick(['Eva Ek', '\u202EkE avE', '<b>Eva</b>']),
      absence: { from: '2026-11-25', to: '2026-12-04', deputy: 'Bo Berg' },
      accounts: [{ id: 'there', platform: 'facebook', name: 'Kommunen', ownerKeys: ['kommunen'] }],
      questions,
      unfinished: random.pick<Unfinished[]>([[], [unfinished(random)]]),
    },
  };
}

const unfinished = (random: Random): Unfinished => ({
  flowId: `f${random.between(1, 9)}`,
  platform: 'facebook',
  account: random.pick(['Kommunen', null]),
  act: random.pick(['delete', 'hide', null]),
  phase: random.pick(['queued', 'assisted', 'gone-check']),
  startedAt: timeOf(random),
  link: null,
});

/** The question with its steps in the order a card has. */
function inOrder(question: Question): Question {
  const ordered = mergeQuestions(question, question);
  if (ordered === null) throw new Error('a question that was worked on cannot be handed over');
  return ordered;
}
