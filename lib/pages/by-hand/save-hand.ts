/** Stages what was added by hand, with its bytes unchanged, and asks the background to seal it. */
import { decide, type CardJudgement } from '../../assessment/build-decision';
import { electionNow, touchesOfForm } from '../../assessment/party-touch';
import { refusedDecision } from '../../assessment/refused-decision';
import {
  messageDecision,
  messageRegistry,
  messageSecrecy,
  type MessageAnswers,
} from '../../assessment/incoming-message';
import { secrecyAtSealing } from '../../assessment/secrecy';
import { buildHandDraft, type HandFacts, type PagePicture } from '../../by-hand/build-hand-draft';
import { accountName, type HandForm } from '../../by-hand/form';
import type { HandPicture } from '../../by-hand/picture-file';
import { localDay } from '../../domain/local-day';
import { isSameAddress } from '../../domain/same-address';
import { sha256 } from '../../domain/sha256';
import { EvidenceDatabase } from '../../evidence/database';
import { stageDraft } from '../../evidence/draft';
import { EvidenceError } from '../../evidence/errors';
import { listForbiddenNotes } from '../../evidence/forbidden';
import { lastClock } from '../../evidence/stamps';
import { uuid7 } from '../../evidence/uuid7';
import { packInForce } from '../../guidelines/packs';
import { send } from '../../messaging/client';
import type { Reply } from '../../messaging/protocol';
import { headsMemory } from '../../settings/heads-memory';
import type { Settings } from '../../settings/schema';
import { wallTimeOf } from '../../questions/stockholm-time';
import { readSettings } from '../../settings/store';
import { clockCheckOf } from '../../time-stamps/clock-check';
import { captureEnvironment } from '../../capture/capture-environment';
import type { ProblemId } from '../../problems/catalogue';
import { refusalOf } from '../../problems/problem-error';
import { refusalText } from '../../problems/refusal-text';
import { problemText } from '../../problems/problems';

const db = new EvidenceDatabase('uppsikt', { memory: headsMemory });

/**
 * No picture is taken of a page where a suspected forbidden picture has been noted: on other services nothing covers
 * it.
 */
export async function isNotedPage(url: string): Promise<boolean> {
  return (await listForbiddenNotes(db)).some(({ note }) => isSameAddress(note.pageUrl, url));
}

export interface HandInput {
  form: HandForm;
  /** The judgement by a ground, or the answers about an incoming message. */
  judged: CardJudgement | { message: MessageAnswers };
  pagePicture: PagePicture | null;
  pictures: HandPicture[];
  /** When the form was opened. ISO 8601, UTC. */
  openedAt: string;
}

/** A message when nothing was saved. */
export async function saveHand(input: HandInput): Promise<{ id: string; saved: Reply<'hand.seal'> } | string> {
  const settings = await readSettings();
  if (settings.plan === null) return problemText('plan-missing');
  if (settings.operator.name.trim() === '') return problemText('operator-missing');
  const now = new Date();
  const parts = partsOf(input, settings, now);
  if (typeof parts === 'string') return parts;
  const id = uuid7();
  try {
    const clockCheck = clockCheckOf(await lastClock(db).catch(() => null));
    const environment = await captureEnvironment(navigator.userAgent);
    const draft = await buildHandDraft(
      {
        ...input,
        ...parts,
        id,
        settings,
        environment,
        clockCheck,
        savedAt: now.toISOString(),
      },
      sha256,
    );
    await stageDraft(db, draft, { stamp: settings.timeStamping !== null });
  } catch (error) {
    return problemText(wordOf(error));
  }
  const answer = await send('hand.seal', { draftId: id });
  if (answer.ok) return { id, saved: answer.value };
  return problemText(answer.problem === 'noted' ? 'noted' : 'store-failed');
}

type Parts = Pick<HandFacts, 'decision' | 'secrecy' | 'registry'>;

/** A message when the judgement is refused. */
function partsOf({ form, judged }: HandInput, settings: Settings, now: Date): Parts | string {
  const pack = packInForce();
  if ('message' in judged) {
    const { message } = judged;
    return {
      decision: messageDecision(pack, message, now.getTime()),
      secrecy: messageSecrecy(accountName(settings.register, form)),
      registry: messageRegistry(message),
    };
  }
  const today = localDay(now);
  const operator = settings.operator.name;
  const built = decide(pack, judged, {
    now: now.getTime(),
    today,
    filledIn: settings.originalDisposal,
    operator,
    touches: touchesOfForm(form, electionNow(pack, settings, wallTimeOf(now.getTime()).day)),
  });
  if (built.kind === 'refused') return refusalText(refusalOf(refusedDecision(built.reason)));
  const secrecy = secrecyAtSealing(pack, judged, {
    now: now.toISOString(),
    today,
    operator,
    account: accountName(settings.register, form),
    item: form,
  });
  return { decision: built.decision, secrecy };
}

const wordOf = (error: unknown): ProblemId =>
  error instanceof EvidenceError && (error.kind === 'quota' || error.kind === 'noted') ? error.kind : 'store-failed';
