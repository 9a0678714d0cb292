/** From the card to the seal and the lists: the answer about secrecy is sealed, and lists do not show such an item. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { appendJournal } from '../../../lib/evidence/journal';
import { completionRow } from '../../../lib/domain/completion';
import { saveFlow } from '../../../lib/evidence/flows';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { readRegister } from '../../../lib/second-copy/read-register';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase, seal } from '../evidence/a-database';
import { aCard, aPage, flowOf, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { saveEvidence } = await import('../../../lib/app/handlers/evidence-save');
const { setCard } = await import('../../../lib/app/cards/card-sessions');
const { keepCard, linesIn } = await import('../../../lib/app/under-way/under-way');
const { lastHandledIn, likeLast } = await import('../../../lib/app/cards/last-handled');

const soon = <T>(look: () => Promise<T>) => expect.poll(look);

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  extension.pages.set(TAB, aPage());
});

it('the answer on the card is sealed, for that item only', async () => {
  const { db } = aDatabase();
  await setCard(TAB, aCard());
  const secrecy = {
    concerns: 'other' as const,
    marked: true,
    paragraphs: ['OSL 21 kap. 1 §'],
    protectedSubject: 'Bo Ek',
  };
  const { flowId } = await saveEvidence(db, TAB, {
    groundId: 'personlig-integritet',
    motivation: 'x',
    answers: ['no'],
    intent: 'save-and-remove',
    secrecy,
  });
  await soon(async () => (await db.drafts.get(flowId))?.part.secrecy).toMatchObject({
    asked: true,
    marked: true,
    concerns: 'other',
    paragraph: 'OSL 21 kap. 1 §',
  });
  const last = await likeLast(await lastHandledIn(TAB), aCard(), []);
  expect(last?.judgement.groundId).toBe('personlig-integritet');
  expect(JSON.stringify(last)).not.toContain('Bo Ek');
});

it('a line on the page shows neither name nor text of what may be secret', async () => {
  const { db } = aDatabase();
  const flow = flowOf(uuid7(), {
    phase: 'ended',
    outcome: 'capture-failed',
    message: 'x',
    evidenceId: null,
    mayBeSecret: true,
  });
  await keepCard(flow.id, aCard());
  await saveFlow(db, flow);
  const name = (await linesIn(db, TAB)).find(({ flowId }) => flowId === flow.id)?.name;
  expect(name?.words).toBe('texten visas inte här');
  expect(name?.author).toMatch(/^A█+ A█+$/);
});

it('neither does the line of a record that was later judged secret, nor the register', async () => {
  const { db } = aDatabase();
  const { id } = await seal(db);
  const flow = flowOf(uuid7(), { phase: 'ended', outcome: 'still-present', message: 'x', evidenceId: id });
  await saveFlow(db, flow);
  const place = { kind: 'folder', folder: 'F', since: null } as const;
  const register = async () => (await readRegister(db, place, 'i1', new Date(0))).lines[0];
  expect((await linesIn(db, TAB)).find(({ flowId }) => flowId === flow.id)?.name?.words).not.toBe(
    'texten visas inte här',
  );
  expect((await register())?.author).not.toBeNull();
  const judged = { part: 'secrecy', concerns: 'other', marked: true, paragraph: 'OSL 21 kap. 1 §' } as const;
  await appendJournal(db, { ...completionRow(judged), recordId: id, operator: 'Eva', at: '2026-11-24T12:00:00.000Z' });
  expect((await linesIn(db, TAB)).find(({ flowId }) => flowId === flow.id)?.name?.words).toBe('texten visas inte här');
  expect(await register()).toMatchObject({ author: null, subject: expect.stringContaining('Facebook') });
});
