/**
 * Takes one broken page through a removal: adapter, the page's side of capture and act, flow, store. Judged by what the
 * server and the record say, not by what the page's side believes.
 */
import type { AdapterAnswers } from '../../../lib/overlay/features/hear-commands';
import type { Session } from '../../../lib/overlay/session';
import { isWhatWasJudged } from '../../../lib/app/removal/evidence-gateway';
import { itemKey } from '../../../lib/domain/item-key';
import type { Flow } from '../../../lib/domain/flow';
import type { ItemReading } from '../../../lib/domain/item';
import { sha256 } from '../../../lib/domain/sha256';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { stageDraft } from '../../../lib/evidence/draft';
import { lastFlows, saveFlow } from '../../../lib/evidence/flows';
import { findRecord } from '../../../lib/evidence/store';
import { uuid7 } from '../../../lib/evidence/uuid7';
import type { FoundItem } from '../../../lib/platforms/contract';
import { troublesOf } from '../../../lib/health/work';
import type { FlowEnv } from '../../../lib/removal/environment';
import { runFlow } from '../../../lib/removal/flow';
import { aDraft } from '../../unit/evidence/a-draft';
import { aStore } from '../../unit/removal/a-store';
import { aFlow, practiceHost } from '../../unit/removal/practice-host';
import { calmPage } from '../../unit/removal/practice-page';
import { evidenceFaults, type Sealed } from './judge';
import { portOf, sessionOf, standIn } from './page-side';
import type { Breakage, Scene } from './scene';

export interface Ended {
  /** The page's health by its own counts. */
  health: Level;
  /** Ids of the findings about Uppsikt's last work, once the next comment has had the same result. */
  after: string[];
  /** The sealed words, authors and replies as one string; null where nothing was sealed. */
  sealed: string | null;
  /** The flow's last message, as an id; 'not-offered' where the item has no button. */
  word: string;
  /** What the record names as missing; null where nothing was sealed. */
  missing: string[] | null;
  /** Ids that the server has removed. */
  removed: string[];
  /** Must be empty. */
  faults: string[];
}

type Level = 'green' | 'yellow' | 'red';
const LEVELS: Level[] = ['green', 'yellow', 'red'];
const worst = (one: Level, other: Level): Level => (LEVELS.indexOf(one) > LEVELS.indexOf(other) ? one : other);

/** @param breakage null runs the page unbroken */
export async function runBroken(
  makeScene: () => Scene,
  breakage: Breakage | null,
  answers: AdapterAnswers,
  saysYes: boolean,
): Promise<Ended> {
  const scene = makeScene();
  const { platform, root } = scene;
  scheduleBreakage(scene, breakage);
  standIn(scene);
  scene.at('loaded');
  const session = sessionOf(scene);
  const item = itemDrawn(scene);
  const atFirst = platform.health(root).level;
  const ended = (word: string, missing: string[] | null, faults: string[], rest: Partial<Ended> = {}): Ended => ({
    health: worst(atFirst, platform.health(root).level),
    after: [],
    sealed: null,
    word,
    missing,
    removed: [...scene.removed],
    faults,
    ...rest,
  });
  if (item === undefined || session.registeredOf(item) === null) return ended('not-offered', null, []);
  const judged = platform.read(root, item);
  scene.at('judged');
  const truth = structuredClone(scene.truth);
  const db = await aStore();
  const { ref } = item;
  const flow = await runFlow(
    aFlow(uuid7(), { platform: ref.platform, ref, itemKey: itemKey(ref), pageUrl: root.URL }),
    envOf(db, scene, { session, judged, answers, saysYes }),
  );
  const evidenceId = flow?.evidenceId ?? null;
  const record = evidenceId === null ? undefined : await findRecord(db, evidenceId);
  const missing = record === undefined ? null : (flow?.missing ?? []);
  const message = flow?.message ?? null;
  const more = {
    after: flow === undefined ? [] : await toldAfter(db, flow),
    sealed: record === undefined ? null : wordsOf(record.part.item),
  };
  const faults = [
    ...(record === undefined ? [] : evidenceFaults(record.part.item, truth, scene.target, missing ?? [])),
    ...scene.removed.filter((id) => id !== scene.target).map((id) => `another was removed: ${id}`),
    ...(scene.removed.length > 0 && record === undefined ? ['removed without evidence'] : []),
    ...(flow?.outcome === 'removed' && scene.removed.length === 0 ? ['said to be removed, and it stands'] : []),
    ...(message === null ? ['nothing was told'] : []),
  ];
  return ended(message ?? 'nothing', missing?.map(({ artifact }) => artifact) ?? null, faults, more);
}

/**
 * A rebuilt page affects every comment, so the next comment gets the same result as this one. One result alone raises
 * no finding.
 */
async function toldAfter(db: EvidenceDatabase, flow: Flow): Promise<string[]> {
  const told = async (): Promise<string[]> =>
    troublesOf(await lastFlows(db, { platform: flow.platform, since: '', many: 40 }), Date.parse(flow.startedAt)).map(
      ({ trouble }) => `work-${trouble}`,
    );
  const alone = await told();
  if (alone.length > 0) throw new Error(`one comment is told as ${alone.join(', ')}`);
  await saveFlow(db, { ...flow, id: uuid7(), itemKey: `${flow.itemKey} and the next` });
  return told();
}

const wordsOf = ({ text, author, replies }: Sealed): string =>
  JSON.stringify([text.raw, author.name, replies.map((reply) => [reply.text.raw, reply.author.name])]);

/** Applies the breakage once, at its moment. */
function scheduleBreakage(scene: Scene, breakage: Breakage | null): void {
  let isBroken = false;
  scene.live.refuses = breakage?.refuses === true;
  scene.at = (moment) => {
    if (breakage === null || isBroken || breakage.at !== moment) return;
    isBroken = true;
    breakage.apply(scene);
  };
}

/** The item the official sees and judges. */
function itemDrawn(scene: Scene): FoundItem | undefined {
  const [element] = scene.drawn(scene.target);
  return element === undefined
    ? undefined
    : scene.platform
        .findItems(scene.root)
        .find((item) => item.ref.kind !== 'post' && (item.element === element || item.element.contains(element)));
}

interface Side {
  session: Session;
  judged: ItemReading;
  answers: AdapterAnswers;
  saysYes: boolean;
}

function envOf(db: EvidenceDatabase, scene: Scene, side: Side): FlowEnv {
  const { env } = practiceHost(db, calmPage());
  return {
    ...env,
    page: portOf(side.answers, side.session),
    evidence: {
      ...env.evidence,
      capture: capture(db, scene, side),
      seal: async (flow) => {
        const sealed = await env.evidence.seal(flow);
        scene.at('sealed');
        return sealed;
      },
    },
    official: { ...env.official, confirmMissing: () => Promise.resolve(side.saysYes) },
    // As in lib/health: a page that cannot be read is red.
    reasonsAgainst: () => Promise.resolve(scene.platform.health(scene.root).level === 'red' ? ['page-unreadable'] : []),
  };
}

/** Captures as the background does, without pictures: what the page's side has read is staged. */
function capture(
  db: EvidenceDatabase,
  scene: Scene,
  { session, judged, answers }: Side,
): FlowEnv['evidence']['capture'] {
  return async (flow) => {
    const reading = answers['item.capture']({ ref: flow.ref }, session);
    scene.at('reading');
    const structure = await reading;
    if ('error' in structure) throw new Error(structure.error);
    if (!isWhatWasJudged({ reading: judged } as Parameters<typeof isWhatWasJudged>[0], { structure }))
      throw new Error('the item says something else than when it was judged');
    const draft = aDraft({ id: flow.id, missing: structure.missing });
    const { text, ...rest } = withoutTrace(structure.reading);
    const hash = await sha256(text.normalised);
    const item = {
      ...draft.part.item,
      ...rest,
      text: { ...text, sha256: hash },
      media: [],
      context: structure.context.map(withoutTrace),
      replies: structure.replies.map((reply) => ({ ...withoutTrace(reply), media: [] })),
    };
    await stageDraft(db, { ...draft, part: { ...draft.part, item }, itemKey: flow.itemKey });
    return { textSha256: hash, missing: structure.missing, replies: structure.replies.length };
  };
}

const withoutTrace = ({ trace: _trace, ...rest }: ItemReading): Omit<ItemReading, 'trace'> => rest;
