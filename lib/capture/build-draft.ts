/**
 * Builds the draft that is staged and sealed, from what was captured and decided. Pure, except for the hash function
 * that is passed in.
 */
import type { AccountReading, Classification } from '../domain/account';
import { isOfficial } from '../domain/acting-as';
import type { Decision } from '../domain/decision';
import type { EvidenceDraft, SealedPart } from '../domain/evidence';
import type { ItemReading } from '../domain/item';
import type { Secrecy } from '../domain/secrecy';
import type { CardState } from '../messaging/protocol';
import type { Settings } from '../settings/schema';
import { LEFT_OUT } from './covering/words';
import type { Captured } from './pipeline';
import { viewOf } from './view-of';
import { withRange } from './written-between';

export interface DraftFacts {
  id: string;
  itemKey: string;
  card: CardState;
  /**
   * The account and its classification come from one reading at capture time. The card's own reading may be outdated:
   * the official may have switched accounts since it opened.
   */
  account: AccountReading;
  classification: Classification;
  decision: Decision;
  secrecy: Secrecy;
  settings: Settings;
  environment: SealedPart['capture']['environment'];
  /** What is known about the machine's clock (lib/time-stamps/clock-check). */
  clockCheck: SealedPart['capture']['clockCheck'];
}

export async function buildDraft(
  captured: Captured,
  facts: DraftFacts,
  sha256: (text: string) => Promise<string>,
): Promise<EvidenceDraft> {
  const { reading } = captured.structure;
  const textHash = await sha256(captured.textBefore);
  const item = itemOf(captured, textHash);
  return {
    id: facts.id,
    itemKey: facts.itemKey,
    missing: captured.missing,
    files: captured.files,
    part: {
      operator: operatorOf(facts.settings),
      platformAccount: accountOf(facts),
      source: sourceOf(captured, facts),
      item,
      reading: { packVersion: facts.environment.version, fields: reading.trace },
      capture: await captureOf(captured, facts, textHash, sha256),
      decision: facts.decision,
      received: receivedOf(item.postedAt),
      knowledge: { at: facts.card.openedAt, reason: 'när bedömningen öppnades' },
      secrecy: facts.secrecy,
      registryAtSealing: { status: 'pending', reason: 'ännu inte prövad av registrator', diarienummer: null },
      retentionAtSealing: retentionOf(facts.settings),
    },
  };
}

function receivedOf({ iso, raw, isoFrom }: ItemReading['postedAt']): SealedPart['received'] {
  const reason =
    iso === null
      ? 'plattformen visar ingen exakt tid'
      : `publicerad = inkommen (TF 2:9)${isoFrom === 'id' ? '; tiden står i plattformens id' : ''}`;
  return { at: iso, asShown: raw, reason };
}

export function operatorOf({ operator, installationId }: Settings): SealedPart['operator'] {
  const trimmed = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return {
    name: trimmed(operator.name),
    role: trimmed(operator.role),
    unit: trimmed(operator.unit),
    installationId,
    reason: trimmed(operator.name) === null ? 'inget namn är angivet i inställningarna' : null,
  };
}

/**
 * For a private or unknown account, neither id nor name is kept: private communication is not the authority's record
 * (guideline l.105).
 */
export function accountOf({
  account,
  classification,
}: Pick<DraftFacts, 'account' | 'classification'>): SealedPart['platformAccount'] {
  return isOfficial(classification.state)
    ? {
        kind: account.kind,
        id: account.id,
        name: classification.name,
        trace: account.trace,
        state: classification.state,
        reason: null,
      }
    : {
        kind: account.kind,
        id: null,
        name: null,
        trace: 'utelämnat',
        state: classification.state,
        reason: 'kontot är privat eller okänt och sparas därför inte',
      };
}

function sourceOf({ structure }: Captured, { card, account, classification }: DraftFacts): SealedPart['source'] {
  const { view, reason } = viewOf(structure.page.url, account, classification);
  return {
    platform: card.reading.ref.platform,
    pageUrl: structure.page.url,
    permalink: structure.reading.permalink,
    title: structure.page.title,
    language: structure.page.language,
    view,
    sortOrder: structure.sortOrder,
    registeredAccountId: card.registered.id,
    registeredAccountName: card.registered.name,
    reason:
      [
        structure.reading.permalink === null ? 'sidan ger ingen länk till inlägget' : null,
        structure.sortOrder === null ? 'sidan säger inte hur listan är sorterad' : null,
        reason,
      ]
        .filter((each) => each !== null)
        .join('; ') || null,
  };
}

const withoutTrace = ({ trace: _trace, ...rest }: ItemReading): Omit<ItemReading, 'trace'> => rest;

function itemOf({ structure, originals, startedAt, endedAt }: Captured, sha256: string): SealedPart['item'] {
  const { language, openedAt } = structure.page;
  const readAt = { openedAt: openedAt ?? startedAt, endedAt, language };
  const kept = (reading: ItemReading): Omit<ItemReading, 'trace'> => withoutTrace(withRange(reading, readAt));
  const { text, ...rest } = kept(structure.reading);
  return {
    ...rest,
    text: { ...text, sha256 },
    media: originals.item,
    context: structure.context.map(kept),
    ...(structure.leftOut === undefined ? {} : { leftOut: { ...structure.leftOut, reason: LEFT_OUT } }),
    replies: structure.replies.map((reply, index) => ({
      ...kept(reply),
      media: originals.replies[index] ?? reply.media,
    })),
  };
}

async function captureOf(
  captured: Captured,
  facts: DraftFacts,
  textHash: string,
  sha256: (text: string) => Promise<string>,
): Promise<SealedPart['capture']> {
  const { page } = captured.structure;
  return {
    startedAt: captured.startedAt,
    endedAt: captured.endedAt,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    clockCheck: facts.clockCheck,
    steps: captured.steps,
    // Raw frames, which are not kept. Sealing adds the pictures with their hashes, and the structure's files.
    pixels: captured.rawFrames,
    structure: [],
    page: {
      visibilityState: page.visibilityState,
      fontsReady: page.fontsReady,
      pendingImages: page.pendingImages,
      hiddenByUs: captured.hiddenByUs,
      textHashBefore: textHash,
      textHashAfter: await sha256(captured.textAfter),
    },
    environment: facts.environment,
  };
}

export function retentionOf({ plan }: Settings): SealedPart['retentionAtSealing'] {
  return {
    ruleId: null,
    where: plan?.where ?? '',
    howLong: plan?.howLong ?? '',
    decision: plan?.decision ?? '',
    ...(plan?.paper === undefined ? {} : { paper: plan.paper }),
    destroyAfter: null,
    reason: 'så som planen löd när beviset sparades; ingenting gallras av sig självt',
  };
}
