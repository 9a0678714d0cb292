/** An act that is stopped from outside is reported with what stopped it, never as a changed item. */
import { describe, expect, it, test } from 'vitest';
import type { StoppedBy } from '../../../lib/domain/outcome';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { runFlow } from '../../../lib/removal/flow';
import { removeUncaptured } from '../../../lib/removal/remove-uncaptured';
import { wordsFor } from '../../../lib/removal/words';
import { aDatabase } from '../evidence/a-database';
import { aFlow, practiceHost } from './practice-host';
import { calmPage, type PageModel } from './practice-page';
import { aNote, aPage, uncapturedHost } from './uncaptured-host';

async function remove(changes: Partial<PageModel>) {
  const { db } = aDatabase();
  const page = calmPage({ secondCopy: { kind: 'off', reason: 'övning' }, ...changes });
  const ended = await runFlow(aFlow(uuid7()), practiceHost(db, page).env);
  return { ended, page };
}

describe('an act that is stopped before its entry was pressed', () => {
  test.each<[StoppedBy, string, string]>([
    ['time', 'interrupted', 'took-too-long'],
    ['account', 'wrong-account', 'account-changed'],
    ['page', 'interrupted', 'page-gone'],
  ])('by %s ends as %s, with the message %s', async (by, outcome, message) => {
    const { ended, page } = await remove({ act: 'changed', stopped: { by, step: 'item' } });
    expect(ended).toMatchObject({ outcome, message });
    expect(page.comments.has('1')).toBe(true);
  });
});

describe('an act that is stopped after its entry was pressed is looked at', () => {
  it.each(['dialog', 'confirm', 'done'] as const)(
    'at the step %s: an item that still stands ends with the reason of the stop',
    async (step) => {
      const { ended } = await remove({ act: 'changed', stopped: { by: 'time', step } });
      expect(ended).toMatchObject({ outcome: 'still-present', message: 'took-too-long' });
    },
  );

  it('an item that is gone is removed', async () => {
    const { ended } = await remove({ act: 'pressed', stopped: { by: 'time', step: 'dialog' } });
    expect(ended).toMatchObject({ outcome: 'removed', message: 'removed' });
  });
});

describe('what must not be saved', () => {
  test.each<[StoppedBy, string]>([
    ['time', 'took-too-long'],
    ['account', 'unknown-account'],
    ['page', 'page-gone'],
  ])('stopped by %s ends as %s', async (stopped, outcome) => {
    const { db } = aDatabase();
    const page = aPage({ act: { kind: 'changed', step: 'menu', trace: '', stopped } });
    const ended = await removeUncaptured(await aNote(db), uncapturedHost(db, page).env);
    expect(ended?.outcome).toBe(outcome);
  });
});

it('the message says that it took too long, and what is safe', () => {
  const said = wordsFor('took-too-long', aFlow(uuid7()), { platform: 'Facebook', howToSwitch: '', quote: '' });
  expect(said).toBe(
    'Det tog för lång tid. Uppsikt stannade. Beviset är sparat. Inget har tagits bort. Ladda om sidan och försök igen.',
  );
});
