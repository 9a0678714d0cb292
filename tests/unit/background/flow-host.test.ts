/** Where flows run: one item is handled by one flow at a time, whatever is pressed and in however many tabs it stands. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import type { PageCommands } from '../../../lib/messaging/page-commands';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aPage, flowOf, judgementOf } from './a-card';
import { extension, install, type PageAnswers } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { release, reserve, start } = await import('../../../entrypoints/background/flow-host');

let db: EvidenceDatabase;
beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  db = aDatabase().db;
});

/** A tab that shows the item, and how a flow there ended, as the page is told. */
function aTab(tabId: number, answers: PageAnswers): Promise<string | null> {
  return new Promise((resolve) => {
    extension.pages.set(tabId, (command, request) => {
      if (command === 'flow.show') {
        const { flow, lines } = request as PageCommands['flow.show']['request'];
        if (flow?.phase === 'ended') resolve(lines.find(({ flowId }) => flowId === flow.id)?.message ?? null);
      }
      return answers(command, request);
    });
  });
}

describe('an item that stands in two tabs', () => {
  it(
    'is saved in one of them; the other is told that it is busy, and reads nothing, not even afterwards',
    { timeout: 10_000 },
    async () => {
      let go: () => void = () => undefined;
      const untilReleased = new Promise<void>((resolve) => (go = resolve));
      let begun: () => void = () => undefined;
      const hasBegun = new Promise<void>((resolve) => (begun = resolve));
      const first = aTab(
        1,
        aPage({
          during: async (command) => {
            if (command !== 'item.capture') return;
            begun();
            await untilReleased;
          },
        }),
      );
      const second = aTab(2, aPage());
      const [one, two] = [
        flowOf(uuid7(), { intent: 'save-only', tabId: 1 }),
        flowOf(uuid7(), { intent: 'save-only', tabId: 2 }),
      ];
      start(db, one, judgementOf());
      await hasBegun;
      start(db, two, judgementOf());
      // While the first still runs: one that waited for it would never be told.
      expect(await second).toContain('redan');
      go();
      await first;
      expect(extension.asked).not.toContain('2 item.capture');
      expect(await db.records.count()).toBe(1);
    },
  );
});

describe('a second press', () => {
  it('does not take the place of the first, until that has ended', () => {
    const [one, two] = [flowOf(uuid7()), flowOf(uuid7())];
    expect(reserve(one)).toBeUndefined();
    expect(reserve(two)).toBe(one.id);
    release(two);
    expect(reserve(two)).toBe(one.id);
    release(one);
    expect(reserve(two)).toBeUndefined();
    release(two);
  });
});
