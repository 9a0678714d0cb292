/**
 * What a hand-over contains: the questions with everything that has been done with them, and the unfinished removals.
 * No item's text and no author's name. The receiver can see the removals but not continue them.
 */
import { absence, dayMeant } from '../domain/absence';
import { registeredAccount } from '../domain/account';
import { flow } from '../domain/flow';
import { platformId, type PlatformId } from '../domain/item';
import { namesItem } from '../domain/item-key';
import { act } from '../domain/outcome';
import { describe } from '../platforms/manifests';
import { mergeQuestions, MOST_STEPS, turnsHold } from '../questions/merge';
import { question, type Question } from '../questions/question';
import { stateOf } from '../questions/states';
import { sameJson } from '../settings/same-json';
import { z } from '../zod';

/** Maximum file size: characters, or bytes before it is read. Thousands of questions take a tenth of it. */
export const LARGEST = 4_000_000;

const short = z.string().min(1).max(200);
const at = z.iso.datetime().refine((instant) => instant >= '2000' && instant < '2200', 'a time that can be meant');
/** Whether the link leads only to the question's own platform. */
export function leadsToPlatform(link: string | null, platform: PlatformId): boolean {
  if (link === null) return true;
  if (!URL.canParse(link)) return false;
  const { hostname, protocol, username, port } = new URL(link);
  const isHost = describe(platform).hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  return protocol === 'https:' && username === '' && port === '' && isHost;
}

const isOfPlatform = (key: string, platform: string): boolean => key.startsWith(`${platform}:`) && namesItem(key);

/** A question as it may appear in a card. */
export const handedQuestion = question.refine(holdsTogether, 'what it says fits together');

/** Checks across fields, which the schema does not cover. */
function holdsTogether(one: Question): boolean {
  const { itemKey, platform, link, seenAt, written, steps, state } = one;
  if (!isOfPlatform(itemKey, platform) || !leadsToPlatform(link, platform)) return false;
  const times = [seenAt, written.iso, written.earliest, written.latest, ...steps.map((step) => step.at)];
  if (!times.every((time) => time === null || at.safeParse(time).success)) return false;
  const days = steps.map((step) =>
    step.kind === 'forwarded' ? step.answerBy : step.kind === 'revisit' ? step.on : null,
  );
  if (!days.every((each) => each === null || dayMeant.safeParse(each).success)) return false;
  const isWhole = steps.length <= MOST_STEPS && turnsHold(steps) && stateOf(steps) === state;
  // Merging it with itself must change nothing, which shows that its steps are in the canonical order.
  return isWhole && sameJson(mergeQuestions(one, one), one);
}

/** A removal that had not ended when the card was made. */
export const unfinished = z.strictObject({
  flowId: short,
  platform: platformId,
  account: short.nullable(),
  /** Null if it only saves. */
  act: act.nullable(),
  phase: flow.shape.phase.exclude(['ended']),
  startedAt: at,
  /** Null if there is no link, or if the record may be secret. */
  link: z.url().max(2_000).nullable(),
});
export type Unfinished = z.infer<typeof unfinished>;

const handedAccount = registeredAccount.pick({ id: true, platform: true, name: true, ownerKeys: true }).strict();

const isOnce = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

export const handOverCard = z
  .strictObject({
    /** Id of the municipality's guideline. */
    pack: short,
    installation: short,
    madeAt: at,
    /** Who hands over: the name in the settings, or the role if the identity is protected. */
    handsOver: short,
    absence,
    /** The accounts of the questions, if they are in that browser's register. */
    accounts: z.array(handedAccount).max(200),
    questions: z.array(handedQuestion).max(5_000),
    unfinished: z.array(unfinished).max(500),
  })
  .refine(({ accounts }) => isOnce(accounts.map(({ id }) => id)), 'an account once')
  .refine(({ questions }) => isOnce(questions.map(({ itemKey }) => itemKey)), 'a question once')
  .refine(({ unfinished: all }) => isOnce(all.map(({ flowId }) => flowId)), 'a removal once')
  .refine(({ unfinished: all }) => all.every(({ link, platform }) => leadsToPlatform(link, platform)), 'links');
export type HandOverCard = z.infer<typeof handOverCard>;
