/**
 * Counts what lies between the press and sealed evidence: messages to the page and strict commits. The official waits
 * for each, so an extra one needs a reason.
 */
import { beforeEach, expect, it, vi } from 'vitest';
import type { EvidenceDatabase, WriteReport } from '../../../lib/evidence/database';
import { practiceSettings } from '../../commands/setup/practice-register';
import { HandClock, settled } from '../removal/hand-clock';
import { aDatabase, seal } from '../evidence/a-database';
import { aCard, aPage, flowOf, TAB } from './a-card';
import { extension, install, type PageAnswers } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { saveEvidence } = await import('../../../lib/app/handlers/evidence-save');
const { setCard } = await import('../../../lib/app/cards/card-sessions');
const { freshBlockers } = await import('../../../lib/app/health/removal-blockers');
const { resolveFlow } = await import('../../../lib/app/removal/resolve-flow');
const { tellFlow, waitsOf } = await import('../../../lib/app/under-way/tell-flow');

const placed = {
  rect: { x: 10, y: 100, width: 600, height: 120 },
  viewport: { width: 1280, height: 900 },
  scroll: { x: 0, y: 0 },
  area: { top: 0, bottom: 900 },
  fits: true,
  cutAtTheSide: false,
  tooWide: false,
  pixelRatio: 1,
  address: 'https://www.facebook.com/x',
  text: 'köp nu',
  hidden: [],
};

/** A page that can be photographed: the browser's pictures and canvases do not exist in Node. */
function aPhotographedPage(): PageAnswers {
  const page = aPage();
  return async (command, request) => {
    if (command !== 'picture.place') return page(command, request);
    // It is drawn first; the reading, which began before it, has ended by then.
    await settled();
    return placed;
  };
}

class Canvas {
  getContext = (): object => ({ drawImage: () => undefined });
  convertToBlob = (): Promise<Blob> => Promise.resolve(new Blob([new Uint8Array([1, 2, 3])]));
}

let db: EvidenceDatabase;
let writes: WriteReport[];

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  extension.pages.set(TAB, aPhotographedPage());
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width: 1280, height: 900, close: () => undefined }));
  vi.stubGlobal('OffscreenCanvas', Canvas);
  ({ db, writes } = aDatabase());
});

const press = (): ReturnType<typeof saveEvidence> =>
  saveEvidence(db, TAB, {
    groundId: 'reklam',
    motivation: 'Reklam för skor.',
    answers: ['no'],
    intent: 'save-and-remove',
  });

it('asks the page only for what it must, and commits three times before the seconds of Ångra', async () => {
  // Warm up: the first seal makes the key, and an opened card has read the health.
  await seal(db);
  await setCard(TAB, aCard({ nextPicture: 'screen' }));
  await freshBlockers(db, TAB);
  let bytesRead = 0;
  db.draftBytes.hook('reading', (row: unknown) => {
    bytesRead += 1;
    return row;
  });
  extension.asked.length = 0;
  writes.length = 0;
  const { flowId } = await press();
  const phase = async () => (await db.flows.get(flowId))?.phase;
  await expect.poll(phase).toBe('undo-window');
  const asked = extension.asked.map((each) => each.replace(`${TAB} `, '')).filter((each) => each !== 'flow.show');
  expect(asked).toEqual(['pictures.settle', 'item.capture', 'picture.place', 'account.read', 'picture.place']);
  // The step, the staged capture, the record; then the step in which Ångra can be pressed.
  const committed = writes.map(({ tables }) => tables[0]);
  expect(committed.slice(0, 4)).toEqual(['flows', 'drafts', 'records', 'flows']);
  // Telling the record comes after it, soon or late: nobody waits for that.
  expect(committed.slice(4)).not.toContain('flows');
  expect(bytesRead).toBe(0);
  await resolveFlow(db, flowId, 'undo');
  await expect.poll(phase).toBe('ended');
});

it('does not tell a step that ends at once, and tells every step that lasts or is waited in', async () => {
  const clock = new HandClock();
  // A tab of its own: another test's flow may still be told in TAB.
  const tabId = TAB + 1;
  extension.pages.set(tabId, aPage());
  const flow = { ...flowOf('f'), tabId };
  const told = (): number => extension.asked.filter((each) => each === `${tabId} flow.show`).length;
  tellFlow(db, { ...flow, phase: 'sealing' }, clock);
  tellFlow(db, { ...flow, phase: 'verifying' }, clock);
  expect(clock.waiting).toBe(1);
  tellFlow(db, { ...flow, phase: 'undo-window' }, clock);
  await expect.poll(told).toBe(1);
  expect(clock.waiting).toBe(0);
  tellFlow(db, { ...flow, phase: 'verifying' }, clock);
  await clock.pass(100);
  await expect.poll(told).toBe(2);
  waitsOf(db, { ...flow, phase: 'capturing' })(true);
  await expect.poll(told).toBe(3);
});
