/** Stages what was laid in by hand, with its bytes as they came, and asks the background for the seal. */
import { decide, type CardJudgement } from '../../assessment/build-decision';
import { electionNow, touchesOfForm } from '../../assessment/party-touch';
import { refusedDecision } from '../../assessment/refused-decision';
import { secrecyAtSealing } from '../../assessment/secrecy';
import { buildHandDraft, type PagePicture } from '../../by-hand/build-hand-draft';
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
 * A page where a suspected forbidden picture has been noted is never
 * taken a picture of: nothing here covers it on other services.
 */
export async function isNotedPage(url: string): Promise<boolean> {
  return (await listForbiddenNotes(db)).some(({ note }) => isSameAddress(note.pageUrl, url));
}

export interface HandInput {
  form: HandForm;
  judgement: CardJudgement;
  pagePicture: PagePicture | null;
  pictures: HandPicture[];
  /** ISO 8601, UTC: when the form was opened. */
  openedAt: string;
}

/** Words when nothing was saved. */
export async function saveHand(input: HandInput): Promise<{ id: string; saved: Reply<'hand.seal'> } | string> {
  const settings = await readSettings();
  if (settings.plan === null) return problemText('plan-missing');
  if (settings.operator.name.trim() === '') return problemText('operator-missing');
  const now = new Date();
  const built = decide(packInForce(), input.judgement, {
    now: now.getTime(),
    today: localDay(now),
    filledIn: settings.originalDisposal,
    operator: settings.operator.name,
    touches: touchesOfForm(input.form, electionNow(packInForce(), settings, wallTimeOf(now.getTime()).day)),
  });
  if (built.kind === 'refused') return refusalText(refusalOf(refusedDecision(built.reason)));
  const secrecy = secrecyAtSealing(packInForce(), input.judgement, {
    now: now.toISOString(),
    today: localDay(now),
    operator: settings.operator.name,
    account: accountName(settings.register, input.form),
    item: input.form,
  });
  const id = uuid7();
  try {
    const clockCheck = clockCheckOf(await lastClock(db).catch(() => null));
    const environment = await captureEnvironment(navigator.userAgent);
    const draft = await buildHandDraft(
      {
        ...input,
        id,
        decision: built.decision,
        secrecy,
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

const wordOf = (error: unknown): ProblemId =>
  error instanceof EvidenceError && (error.kind === 'quota' || error.kind === 'noted') ? error.kind : 'store-failed';
