/** A fault that an official can act on is reported in its own words, at whichever step it occurred. */
import { describe, expect, test } from 'vitest';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { problemOfStep } from '../../../lib/problems/outcomes';
import { runFlow } from '../../../lib/removal/flow';
import { wordsFor } from '../../../lib/removal/words';
import { aDatabase } from '../evidence/a-database';
import { aFlow, practiceHost } from '../removal/practice-host';
import { calmPage } from '../removal/practice-page';

const params = { platform: 'Facebook', howToSwitch: '', quote: '' };

describe('without a network', () => {
  test('the removal ends in words about the network, with the evidence sealed and nothing pressed', async () => {
    const { db } = aDatabase();
    const page = calmPage({ secondCopy: { kind: 'off', reason: 'test' } });
    const { env } = practiceHost(db, page);
    const offline = {
      ...env,
      say: (word: Parameters<typeof wordsFor>[0], flow: Parameters<typeof wordsFor>[1]) => wordsFor(word, flow, params),
      page: {
        ...env.page,
        perform: () => Promise.resolve({ kind: 'assisted' as const, step: 'network' as const, trace: 'offline' }),
      },
    };
    const ended = await runFlow(aFlow(uuid7()), offline);
    expect(ended).toMatchObject({ phase: 'ended', outcome: 'still-present' });
    expect(ended?.message).toContain('Datorn har inget nät.');
    expect(await db.records.count()).toBe(1);
    expect(page.comments.has('1')).toBe(true);
    db.close();
  });

  test('the step has its own problem', () => {
    expect(problemOfStep('network', 'assisted')).toBe('offline');
    expect(problemOfStep('menu', 'assisted')).toBe('menu-missing');
  });
});

describe('an item that is no longer where it was judged', () => {
  test('is reported as that, and not as an unreadable page', async () => {
    const { db } = aDatabase();
    const { env } = practiceHost(db, calmPage());
    const away = {
      ...env,
      say: (word: Parameters<typeof wordsFor>[0], flow: Parameters<typeof wordsFor>[1]) => wordsFor(word, flow, params),
      evidence: {
        ...env.evidence,
        capture: () => Promise.reject(Object.assign(new Error('not there'), { kind: 'not-here' })),
      },
    };
    const ended = await runFlow(aFlow(uuid7()), away);
    expect(ended).toMatchObject({ outcome: 'capture-failed' });
    expect(ended?.message).toContain(
      'Platsen visar kanske ett annat inlägg nu. Inget är sparat. Inget har tagits bort.',
    );
    expect(await db.records.count()).toBe(0);
    db.close();
  });
});
