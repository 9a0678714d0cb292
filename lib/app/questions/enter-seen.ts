/**
 * Enters what a page reports: likely questions, and replies by the page's own account. A page's report is not trusted,
 * so only items of a registered account on that platform are entered, and none that must never be saved.
 */
import type { EvidenceDatabase } from '../../evidence/database';
import { namesItem } from '../../domain/item-key';
import type { Request } from '../../messaging/protocol';
import { isTooOld } from '../../questions/keep';
import { readSettings } from '../../settings/store';
import { isoOf, type Clock } from '../../util/clock';
import { showDueCount } from './due-count';
import { enterQuestions, takeStep } from './question-store';
import { neverSavedOn } from '../forbidden/never-saved';

export async function enterSeen(
  db: EvidenceDatabase,
  { accountId, questions, answers }: Request<'questions.seen'>,
  clock: Clock,
): Promise<void> {
  const { register } = await readSettings();
  const account = register.find(({ id }) => id === accountId);
  if (account === undefined) return;
  const { platform } = account;
  const seenAt = isoOf(clock);
  const isOurs = (key: string): boolean => key.startsWith(`${platform}:`) && namesItem(key);
  const { refs } = await neverSavedOn(db, platform);
  const hidden = new Set(refs.flatMap(({ id, aliases = [] }) => [id, ...aliases]));
  const isHidden = (key: string): boolean => hidden.has(key.split(':').slice(2).join(':'));
  const entered = await enterQuestions(
    db,
    questions
      .map((each) => ({ ...each, platform, accountId, seenAt }))
      .filter((each) => isOurs(each.itemKey) && !isHidden(each.itemKey) && !isTooOld(each)),
  );
  let closed = 0;
  // After the questions, because a question and its answer may be reported together.
  for (const { itemKey, replyKey } of answers) {
    if (!isOurs(itemKey) || !isOurs(replyKey)) continue;
    const taken = await takeStep(db, itemKey, { kind: 'answered-by-page', at: seenAt, replyKey });
    if (taken.kind === 'taken') closed += 1;
  }
  if (entered + closed > 0) await showDueCount(db, clock);
}
