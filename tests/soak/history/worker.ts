/**
 * The background in one worker: starts flows, answers the official, and recovers what a stopped worker left. The
 * gateway follows lib/app/removal/evidence-gateway.ts without a browser; everything else is the real code.
 */
import { IDBKeyRange } from 'fake-indexeddb';
import { PRESSES, type Flow } from '../../../lib/domain/flow';
import { itemKey } from '../../../lib/domain/item-key';
import type { ItemRef } from '../../../lib/domain/item';
import { isAmong } from '../../../lib/domain/same-item';
import { destroyContent } from '../../../lib/evidence/destroy-content';
import { stageDraft } from '../../../lib/evidence/draft';
import { EvidenceDatabase } from '../../../lib/evidence/database';
import { beginPress, flowsForItem, undoFlow, unfinishedFlows } from '../../../lib/evidence/flows';
import { notedOn, storeForbiddenNote } from '../../../lib/evidence/forbidden';
import { forgetItem } from '../../../lib/evidence/forget-item';
import { officialsAnswers } from '../../../lib/removal/answers';
import type { EvidenceGateway, FlowEnv } from '../../../lib/removal/environment';
import { runFlow } from '../../../lib/removal/flow';
import { recoverFlow } from '../../../lib/removal/recover';
import { makeCopier } from '../../../lib/second-copy/copier';
import { practiceCopies } from '../../unit/removal/practice-copies';
import { practiceHost } from '../../unit/removal/practice-host';
import { calmPage } from '../../unit/removal/practice-page';
import { readBareStore } from '../bare-store';
import { refuseWrites } from '../nth-failure/failing-store';
import type { Profile } from './profile';
import { draftOf, refOf } from './reading';
import type { Tab } from './tab';
import type { Standing } from './world';

export class Worker {
  readonly db: EvidenceDatabase;
  readonly answers;
  private readonly copies;
  private readonly evidence: EvidenceGateway;

  constructor(private readonly profile: Profile) {
    this.db = new EvidenceDatabase('test', { indexedDB: profile.factory, IDBKeyRange });
    refuseWrites(this.db, () => profile.isFull);
    this.answers = officialsAnswers(profile.clock);
    this.copies = makeCopier(
      this.db,
      practiceCopies(this.db, profile.folder, (work) => Promise.resolve().then(work)),
    );
    this.evidence = practiceHost(this.db, calmPage()).env.evidence;
  }

  start(flow: Flow, tab: Tab): void {
    const item = this.profile.world.items.get(flow.ref.id ?? '');
    if (item !== undefined && !this.profile.noted.has(item.id)) this.profile.session.set(flow.id, item);
    this.run(flow, async () => {
      const ended = await runFlow(flow, this.envFor(flow, tab));
      if (ended === undefined) this.profile.tell({ ...flow, phase: 'ended', outcome: 'interrupted', message: 'busy' });
    });
  }

  /** Recovers the flows that no worker is running. */
  async recover(tab: Tab, isOpen: boolean): Promise<void> {
    const left = await this.turn(() => unfinishedFlows(this.db));
    for (const flow of left.filter(({ id }) => !this.profile.running.has(id)))
      this.run(flow, () => recoverFlow(flow, isOpen && !tab.isSilent, this.envFor(flow, tab)));
  }

  /** Undoes as `flow.resolve` does. */
  undo(flowId: string): void {
    const ask = async (): Promise<void> => {
      const said = await this.turn(() => undoFlow(this.db, flowId, new Date(this.profile.now()).toISOString()));
      if (said !== 'too-late') this.answers.answer.resolve(flowId, 'undo');
      if (said === 'undone') this.profile.undone.add(flowId);
      if (said === 'waits' && this.profile.running.has(flowId)) await ask();
    };
    void ask().catch(() => undefined);
  }

  /** Notes the item as a suspected forbidden picture: drafts are deleted, and it is never saved from now on. */
  note(item: Standing): void {
    void this.turn(async () => {
      const ref = refOf(item);
      await storeForbiddenNote(this.db, {
        platform: 'facebook',
        pageUrl: 'https://www.facebook.com/x',
        permalink: null,
        itemId: item.id,
        postId: ref.postId,
        parentId: item.parentId,
        registeredAccountId: null,
        operator: null,
        knownAt: new Date(this.profile.now()).toISOString(),
      });
      const { records } = await readBareStore(this.profile.factory);
      this.profile.noted.set(item.id, {
        sealed: new Set(records.map(({ id }) => id)),
        copied: new Set(this.profile.folder.copies.keys()),
      });
      this.forgetCards(item.id);
      await forgetItem(this.db, itemKey(ref), { ref, pictures: [] });
    }).catch(() => undefined);
  }

  /** Destroys the content of the item's newest record in the archive, words and files. */
  destroy(item: Standing): void {
    void this.turn(async () => {
      const flows = await flowsForItem(this.db, itemKey(refOf(item)));
      const recordId = flows.flatMap(({ evidenceId }) => evidenceId ?? []).at(-1);
      if (recordId === undefined) return;
      const said = await destroyContent(this.db, {
        recordId,
        path: null,
        reason: this.profile.noted.has(item.id) ? 'forbidden-picture' : 'other',
        reasonText: 'Handlingen har skyddade uppgifter.',
        decidedBy: 'Karin Jurist',
        operator: 'Klara Lind',
      });
      if (said === 'destroyed') this.profile.destroyed.add(recordId);
    }).catch(() => undefined);
  }

  /** Ended flows of an item whose evidence is sealed. */
  sealedFlows = (key: string): Promise<Flow[]> =>
    this.turn(async () => (await flowsForItem(this.db, key)).filter((flow) => flow.evidenceId !== null));

  stop(): void {
    this.profile.turns.stop(this);
    this.profile.locks.stop(this);
    for (const [flowId, worker] of this.profile.running) {
      if (worker !== this) continue;
      this.profile.running.delete(flowId);
      this.profile.comparing.delete(flowId);
    }
    this.db.close();
  }

  turn = <T>(work: () => T | Promise<T>): Promise<T> => this.profile.turns.take(this, work);

  /** Deletes kept cards as forgetKeptCards does. */
  private forgetCards(itemId: string): void {
    for (const [flowId, card] of this.profile.session)
      if ((card as Standing).id === itemId) this.profile.session.delete(flowId);
  }

  private run(flow: Flow, work: () => Promise<unknown>): void {
    this.profile.running.set(flow.id, this);
    void work()
      .catch(() => this.profile.tell({ ...flow, phase: 'ended', outcome: 'store-failed', message: 'store-failed' }))
      .finally(() => {
        if (this.profile.running.get(flow.id) === this) this.profile.running.delete(flow.id);
      });
  }

  private envFor(flow: Flow, tab: Tab): FlowEnv {
    const { turn, profile, evidence } = this;
    const page = tab.port(flow.id);
    return {
      page: {
        readAccount: (...given) => turn(() => page.readAccount(...given)),
        compare: (...given) => turn(() => page.compare(...given)),
        lookAgain: (...given) => turn(() => page.lookAgain(...given)),
        perform: async (...given) => {
          // As the adapters do before each press. The world may change in between.
          for (const press of PRESSES)
            if ((await turn(() => beginPress(this.db, flow.id, press))) !== 'begun')
              return { kind: 'changed', step: press === 'entry' ? 'item' : 'confirm', trace: 'undone' };
          return turn(() => page.perform(...given));
        },
        pointAt: (...given) => turn(() => page.pointAt(...given)),
        seen: (...given) => turn(() => page.seen(...given)),
      },
      evidence: {
        capture: (at) => this.capture(at, tab),
        seal: (...given) => turn(() => evidence.seal(...given)),
        hasStaged: (...given) => turn(() => evidence.hasStaged(...given)),
        isSealed: (...given) => turn(() => evidence.isSealed(...given)),
        verify: (...given) => turn(() => evidence.verify(...given)),
        fingerprint: (...given) => turn(() => evidence.fingerprint(...given)),
        isKept: (...given) => turn(() => evidence.isKept(...given)),
        journal: (...given) => turn(() => evidence.journal(...given)),
        save: (at) => turn(async () => evidence.save(await this.mayBeKept(at))),
        begin: (at) => turn(async () => evidence.begin(await this.mayBeKept(at))),
        withMarks: (...given) => turn(() => evidence.withMarks(...given)),
        sha256: (text) => evidence.sha256(text),
      },
      copies: { copy: (id) => turn(() => this.copies.copy(id)) },
      official: this.answers.official,
      clock: { now: profile.now, wait: profile.clock.wait },
      lock: (name, work) => profile.locks.with(this, name, false, work),
      turn: async <T>(at: Flow, work: () => Promise<T>) =>
        (await profile.locks.with(this, `uppsikt-page ${at.tabId ?? 'none'}`, true, work)) as T,
      changed: (at) => profile.tell(at),
      say: (word) => word,
      reasonsAgainst: () => turn(() => []),
    };
  }

  /** Reads and stores in two turns, because a real capture takes seconds. */
  private async capture(flow: Flow, tab: Tab): ReturnType<EvidenceGateway['capture']> {
    const { world } = this.profile;
    const read = await this.turn(async () => {
      const never = await notedRefs(this.db);
      const item = world.items.get(flow.ref.id ?? '');
      if (isAmong(flow.ref, never)) throw new Error('never captured');
      if (item === undefined || tab.isSilent || tab.folded.has(item.id)) throw new Error('not here');
      const noted = new Set(never.flatMap(({ id }) => id ?? []));
      return { never: never.length, draft: await draftOf(world, item, flow, noted) };
    });
    return this.turn(async () => {
      if ((await notedRefs(this.db)).length !== read.never) throw new Error('never captured');
      await stageDraft(this.db, read.draft);
      const { item } = read.draft.part;
      return { textSha256: item.text.sha256, missing: [], replies: item.replies.length };
    });
  }

  private async mayBeKept(flow: Flow): Promise<Flow> {
    const refs = await notedRefs(this.db);
    return isAmong(flow.ref, refs) ? { ...flow, missing: [], textSha256: null } : flow;
  }
}

const notedRefs = async (db: EvidenceDatabase): Promise<ItemRef[]> =>
  (await notedOn(db, 'facebook')).flatMap(({ ref }) => ref ?? []);
