/**
 * Merges a received card into the questions known here. Pure. All or nothing: the merged questions, or a reason to
 * refuse.
 */
import type { RegisteredAccount } from '../domain/account';
import { idsByTheirs } from '../domain/same-account';
import { mergeQuestions } from '../questions/merge';
import type { Question } from '../questions/question';
import { sameJson } from '../settings/same-json';
import type { HandOverCard } from './card';

/**
 * Why a card is refused. `other-municipality`: it has another guideline. `other-accounts`: none of its accounts is in
 * this register. `does-not-merge`: a question cannot be merged without loss.
 */
export const CARD_FAULTS = ['other-municipality', 'other-accounts', 'does-not-merge'] as const;
export type CardFault = (typeof CARD_FAULTS)[number];

export type MergedCard =
  | { kind: 'merged'; added: Question[]; changed: Question[]; same: number }
  | { kind: 'refused'; why: CardFault };

export interface Here {
  pack: string;
  register: readonly Pick<RegisteredAccount, 'id' | 'platform' | 'ownerKeys'>[];
  /** By item key. Null for a question that exists here but cannot be read. */
  questions: ReadonlyMap<string, Question | null>;
}

export function mergeCard({ pack, accounts, questions }: HandOverCard, here: Here): MergedCard {
  if (pack !== here.pack) return { kind: 'refused', why: 'other-municipality' };
  const ids = idsByTheirs(accounts, here.register);
  if (accounts.length > 0 && ids.size === 0) return { kind: 'refused', why: 'other-accounts' };
  const merged: MergedCard = { kind: 'merged', added: [], changed: [], same: 0 };
  for (const handed of questions) {
    const known = here.questions.get(handed.itemKey);
    // Each browser has its own id for an account.
    const withOwnAccount = { ...handed, accountId: ids.get(handed.accountId) ?? known?.accountId ?? handed.accountId };
    if (known === undefined) {
      merged.added.push(withOwnAccount);
      continue;
    }
    // The link that was read here stays: a file says who sent it to nobody, and another link leads to another item.
    const link = known?.link ?? handed.link;
    const both =
      known === null
        ? null
        : mergeQuestions({ ...known, accountId: withOwnAccount.accountId }, { ...withOwnAccount, link });
    if (both === null) return { kind: 'refused', why: 'does-not-merge' };
    if (sameJson(both, known)) merged.same += 1;
    else merged.changed.push(both);
  }
  return merged;
}
