/** Scenes with exactly one fault each, to test that the model finds it. */
import { EvidenceDatabase } from '../../../lib/evidence/database';
import type { PagePort } from '../../../lib/removal/environment';
import { IDBKeyRange } from 'fake-indexeddb';
import { pickFolder } from '../../unit/removal/a-store';
import { aFlow } from '../../unit/removal/practice-host';
import { saveFlow } from '../../../lib/evidence/flows';
import { readBareStore } from '../bare-store';
import { seeded } from '../random';
import { breachesOf } from './judge';
import { rest } from './run';
import { Scene } from './scene';
import { Worker } from './worker';

export interface BrokenScene {
  name: string;
  /** Before anything is done. */
  before?: (scene: Scene) => void;
  /** Runs when the first item has been removed, or should have been. */
  after?: (scene: Scene, db: EvidenceDatabase) => Promise<void> | void;
  /** Parts of what the model must say. */
  found: string[];
}

const NOTHING_BEFORE = { sealed: new Set<string>(), copied: new Set<string>() };

/**
 * Removes one item of four.
 *
 * @returns what the model says of it
 */
export async function brokenRun({ before, after }: Omit<BrokenScene, 'name' | 'found'>): Promise<string[]> {
  const scene = new Scene(4, false);
  const { profile } = scene;
  const setUp = new Worker(profile);
  await pickFolder(setUp.db);
  setUp.stop();
  before?.(scene);
  scene.press('remove', first(scene), scene.tabs[0]);
  if (!(await rest(scene, seeded(1)))) throw new Error('does not come to rest');
  const db = new EvidenceDatabase('test', { indexedDB: profile.factory, IDBKeyRange });
  await after?.(scene, db);
  db.close();
  return breachesOf(profile, await readBareStore(profile.factory), scene.chosen);
}

const first = ({ profile }: Scene) => standing(profile.world.items.values().next().value);
function standing<T>(item: T | undefined): T {
  if (item === undefined) throw new Error('the world is empty');
  return item;
}

/** Changes the answers of the page in the acting tab. */
const page =
  (changed: (port: PagePort, scene: Scene) => Partial<PagePort>) =>
  (scene: Scene): void => {
    const [tab] = scene.tabs;
    const port = tab.port.bind(tab);
    tab.port = (flowId) => ({ ...port(flowId), ...changed(port(flowId), scene) });
  };

const presses: BrokenScene[] = [
  {
    name: 'a page that says municipality under a private account',
    before: (scene) => {
      scene.profile.world.account = 'private';
      page(() => ({ readAccount: () => Promise.resolve({ state: 'municipality', name: null, reason: 'x' }) }))(scene);
    },
    found: ['was pressed under a private account'],
  },
  {
    name: 'a page that presses on another item',
    before: (scene) => {
      const other = standing([...scene.profile.world.items.values()].at(-1));
      page((port) => ({ perform: (ref, ...given) => port.perform({ ...ref, id: other.id }, ...given) }))(scene);
    },
    found: ['was chosen by nobody', 'left the world and no sealed record held it before', 'no copy of its record lay'],
  },
  {
    name: 'Ångra that is answered and not heeded',
    before: page((port, { profile }) => ({
      readAccount: (...given) => {
        for (const flowId of profile.running.keys()) profile.undone.add(flowId);
        return port.readAccount(...given);
      },
    })),
    found: ['was pressed although Ångra was answered undone', 'was undone and removed'],
  },
  {
    name: 'a reply that comes unseen and goes along',
    before: page((port, scene) => ({
      perform: (...given) => {
        scene.profile.world.add(first(scene).id);
        return port.perform(...given);
      },
    })),
    found: ['left the world and no sealed record held it before'],
  },
  {
    name: 'a folder that takes no file and says that it did',
    before: ({ profile }) => {
      profile.folder.copies.set = () => profile.folder.copies;
    },
    found: ['no copy of its record lay in the folder before'],
  },
  {
    name: 'an item that is gone and nobody pressed',
    after: ({ profile }) => void profile.world.items.delete(standing([...profile.world.items.keys()].at(-1))),
    found: ['is gone unseen'],
  },
];

const words: BrokenScene[] = [
  {
    name: 'a page that sees as gone what stands there',
    before: (scene) => {
      scene.profile.world.keeps = true;
      page(() => ({ seen: () => Promise.resolve({ kind: 'gone', method: 'x', at: '2026-11-23T10:00:00.000Z' }) }))(
        scene,
      );
    },
    found: ['was said to be removed, and stood there'],
  },
  ...[null, ''].map((message) => ({
    name: `an end that is told with ${message === null ? 'no words' : 'empty words'}`,
    before: ({ profile }: Scene): void => {
      const tell = profile.tell.bind(profile);
      profile.tell = (flow) => tell({ ...flow, message });
    },
    found: ['ended without words'],
  })),
  {
    name: 'an end that is kept with empty words',
    after: (_scene, db) => saveFlow(db, aFlow('mute', { phase: 'ended', outcome: 'saved-only', message: '' })),
    found: ['stands in ended without an end in words'],
  },
  {
    name: 'a flow that nobody looked after',
    after: (_scene, db) => saveFlow(db, aFlow('left', { phase: 'removing' })),
    found: ['stands in removing without an end in words'],
  },
];

const store: BrokenScene[] = [
  {
    name: 'a flow that names a record that is not there',
    after: (_scene, db) =>
      saveFlow(db, aFlow('x', { phase: 'ended', outcome: 'saved-only', message: 'x', evidenceId: 'ingen' })),
    found: ['what was saved does not hold'],
  },
  {
    name: 'a record whose file is another',
    after: async (_scene, db) => void (await db.bytes.toCollection().modify({ bytes: new Uint8Array([1]) })),
    found: ['is missing or changed'],
  },
  {
    name: 'a row that was taken out of the journal',
    after: (_scene, db) => db.journal.delete(1),
    found: ['does not follow the one before it'],
  },
  {
    name: 'a note that leaves the words where they stood',
    after: ({ chosen, profile }) => {
      for (const { itemId } of chosen.values()) profile.noted.set(itemId, NOTHING_BEFORE);
    },
    found: ['is noted, and its words stand in sealed', '.zip', 'stand in storage.session'],
  },
  {
    name: 'a copy of what is noted that is written after the note',
    after: (scene) => {
      const { chosen, profile } = scene;
      const [itemId = ''] = [...chosen.values()].map((one) => one.itemId);
      const sealed = new Set(chosen.keys());
      profile.session.clear();
      profile.noted.set(itemId, { sealed, copied: new Set() });
    },
    found: ['.zip'],
  },
  {
    name: 'a destruction that leaves all where it was, and says that it did it',
    after: ({ chosen, profile }) => {
      for (const id of chosen.keys()) profile.destroyed.add(id);
    },
    found: ['its words stand in sealed', 'its files are there', 'nothing says so'],
  },
];

export const brokenScenes: BrokenScene[] = [...presses, ...words, ...store];
