/**
 * Builds the draft of a snapshot from a walked page: one record whose item is the page itself. What was read is in
 * `item.context`, so everything that handles an item's context handles it too. Nothing has been judged and nothing is
 * removed. Pure.
 */
import type { AccountReading, Classification, RegisteredAccount } from '../domain/account';
import { accountOf, operatorOf, retentionOf } from '../capture/build-draft';
import { LEFT_OUT } from '../capture/covering/words';
import { scaleOf } from '../capture/cut';
import { viewOf } from '../capture/view-of';
import type { Decision } from '../domain/decision';
import type { CapturedFile, EvidenceDraft, Missing, SealedPart } from '../domain/evidence';
import { SNAPSHOT_GROUND, snapshotKey, type SnapshotReason } from '../domain/snapshot';
import { snapshotName } from '../i18n/snapshot-names';
import type { Settings } from '../settings/schema';
import { snapshotText } from './snapshot-text';
import type { Frame, Taken } from './walk';

/** What the guideline says about why a snapshot is taken. */
export interface SnapshotRule {
  packId: string;
  packVersion: string;
  quote: string;
  line: number;
}

export interface SnapshotDraftFacts {
  /** UUIDv7; becomes the record's id. */
  id: string;
  registered: RegisteredAccount;
  reason: SnapshotReason;
  /** YYYY-MM-DD, or null if it was not taken for a due day. */
  due: string | null;
  rule: SnapshotRule;
  account: AccountReading;
  classification: Classification;
  settings: Settings;
  environment: SealedPart['capture']['environment'];
  clockCheck: SealedPart['capture']['clockCheck'];
  /** ISO 8601, UTC. */
  from: string;
  to: string;
}

/** @example await stageDraft(db, await buildSnapshotDraft(taken, facts, sha256)); */
export async function buildSnapshotDraft(
  taken: Taken,
  facts: SnapshotDraftFacts,
  sha256: (text: string) => Promise<string>,
): Promise<EvidenceDraft> {
  const [first, last] = [taken.frames[0], taken.frames.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a snapshot without a picture');
  const text = snapshotText(taken, facts);
  const emptyHash = await sha256('');
  const textHash = await sha256(text);
  const { registered } = facts;
  return {
    id: facts.id,
    itemKey: snapshotKey(registered.id, facts.id),
    missing: missingOf(taken),
    files: [
      ...taken.frames.map(pictureOf),
      { path: 'text.txt', mime: 'text/plain;charset=utf-8', role: 'text', bytes: utf8(text) },
    ],
    part: {
      operator: operatorOf(facts.settings),
      platformAccount: accountOf(facts),
      source: sourceOf(first, facts),
      snapshot: {
        reason: facts.reason,
        due: facts.due,
        frames: taken.frames.length,
        items: taken.items.length,
        reached: { to: last.walked.to, of: last.walked.of },
        stopped: taken.stopped,
      },
      item: itemOf(taken, first, { registered, emptyHash }),
      reading: { packVersion: facts.environment.version, fields: [] },
      capture: captureOf(taken, facts, textHash),
      decision: decisionOf(facts),
      received: { at: null, asShown: null, reason: 'en ögonblicksbild har inte kommit in; kommunen har gjort den' },
      knowledge: { at: facts.from, reason: 'när ögonblicksbilden begärdes' },
      secrecy: {
        marked: null,
        paragraph: null,
        publicSubject: `Ögonblicksbild av ${registered.name}`.slice(0, 200),
        protectedSubject: null,
        counterpartyPublic: null,
        reason: 'besökares inlägg finns i bilden; ingen har prövat sekretess ännu',
        asked: true,
      },
      registryAtSealing: {
        status: 'not-required',
        reason: 'ögonblicksbilden hålls ordnad i arkivet',
        diarienummer: null,
      },
      retentionAtSealing: retentionOf(facts.settings),
    },
  };
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

/** @example pictureName(0) // 'bild-001.png' */
const pictureName = (index: number): string => `bild-${String(index + 1).padStart(3, '0')}.png`;

function pictureOf({ walked, width, height, at, png }: Frame, index: number): CapturedFile {
  return {
    path: pictureName(index),
    mime: 'image/png',
    role: 'screen',
    bytes: png,
    pixels: {
      role: 'raw',
      method: 'captureVisibleTab',
      width,
      height,
      scale: scaleOf({ frameWidth: width, viewportWidth: walked.viewport.width, pixelRatio: walked.pixelRatio }),
      scroll: walked.scroll,
      rect: { x: 0, y: 0, ...walked.viewport },
      viewport: walked.viewport,
      at,
      derivedFrom: null,
      seamScore: null,
      losses: [],
    },
  };
}

function missingOf({ stopped, frames, items }: Taken): Missing[] {
  const last = frames.at(-1)?.walked;
  const unseen = Math.max(0, ...frames.map(({ walked }) => walked.unseen));
  const cut = items.filter(({ text }) => text.truncated).length;
  return [
    ...(stopped === 'limit' && last !== undefined
      ? [
          {
            artifact: 'resten av sidan',
            reason: `den når ${Math.round(last.to)} av ${Math.round(last.of)} bildpunkter och tar inte mer`,
          },
        ]
      : []),
    ...(unseen > 0 ? [{ artifact: 'bilder', reason: 'bilder i inlägg som ingen hade sett är dolda' }] : []),
    ...(cut > 0 ? [{ artifact: 'inlägg', reason: `${cut} inlägg är avkortade av sidan och öppnades inte` }] : []),
  ];
}

function sourceOf({ walked }: Frame, facts: SnapshotDraftFacts): SealedPart['source'] {
  const { registered } = facts;
  const { view, reason } = viewOf(walked.address, facts.account, facts.classification);
  return {
    platform: registered.platform,
    pageUrl: walked.address,
    permalink: null,
    title: walked.title,
    language: walked.language,
    view,
    sortOrder: null,
    registeredAccountId: registered.id,
    registeredAccountName: registered.name,
    reason,
  };
}

function itemOf(
  { items, leftOut }: Taken,
  { walked }: Frame,
  { registered, emptyHash }: { registered: RegisteredAccount; emptyHash: string },
): SealedPart['item'] {
  const trace = 'ögonblicksbild: sidan själv, inte ett inlägg';
  return {
    ref: { platform: registered.platform, kind: 'page', id: null, postId: null, parentId: null, handle: 'page' },
    depth: 0,
    permalink: null,
    author: { name: registered.name, profileUrl: registered.address, id: null },
    postedAt: { raw: null, iso: null, precision: 'unknown' },
    edited: null,
    text: { raw: '', normalised: '', truncated: false, sha256: emptyHash },
    links: [],
    mentions: [],
    media: [],
    reactions: null,
    replyCount: null,
    visibility: null,
    menuLabel: null,
    language: walked.language,
    owner: { kind: 'known', keys: registered.ownerKeys, name: registered.name, trace },
    context: items.map(({ trace: _trace, ...item }) => item),
    replies: [],
    ...(leftOut === 0 ? {} : { leftOut: { context: leftOut, replies: 0, reason: LEFT_OUT } }),
  };
}

/**
 * A decision's fields have no value for "nothing was judged". The motivation says so, and the PDF does not show the
 * other fields.
 */
function decisionOf({ reason, due, rule, to }: SnapshotDraftFacts): Decision {
  const nothing = 'ingenting tas bort';
  return {
    groundId: SNAPSHOT_GROUND,
    groundLabel: snapshotName({ reason, due }, 'sv'),
    groundQuote: rule.quote,
    guidelineLine: rule.line,
    packId: rule.packId,
    packVersion: rule.packVersion,
    tier: 'house-rule',
    urgency: 'överväg',
    legalBasis: null,
    motivation: 'Ögonblicksbild av hela sidan. Inget inlägg är bedömt, och ingenting tas bort.',
    criticismTest: 'not-criticism',
    mildestMeasure: { value: null, reason: nothing },
    originalDisposal: { kind: 'missing', id: null, date: null, body: null, reason: nothing },
    decidedAt: to,
    measure: null,
  };
}

function captureOf(taken: Taken, facts: SnapshotDraftFacts, textHash: string): SealedPart['capture'] {
  const last = taken.frames.at(-1)?.walked.page;
  const reason = taken.stopped === 'end' ? 'sidan rullades till sitt slut' : 'sidan är längre än en ögonblicksbild tar';
  return {
    startedAt: facts.from,
    endedAt: facts.to,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    clockCheck: facts.clockCheck,
    steps: [
      { name: 'walk', end: 'done', reason, milliseconds: Date.parse(facts.to) - Date.parse(facts.from) },
      { name: 'screen', end: 'done', reason: `${taken.frames.length} bilder i följd`, milliseconds: 0 },
    ],
    pixels: [],
    structure: [],
    page: {
      visibilityState: last?.visibilityState ?? 'unknown',
      fontsReady: last?.fontsReady ?? false,
      pendingImages: last?.pendingImages ?? 0,
      hiddenByUs: taken.hidden,
      // The text is that of text.txt.
      textHashBefore: textHash,
      textHashAfter: textHash,
    },
    environment: facts.environment,
  };
}
