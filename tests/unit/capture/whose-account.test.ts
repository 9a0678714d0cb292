import { expect, test } from 'vitest';
import type { AccountReading, Classification } from '../../../lib/domain/account';
import { buildDraft, type DraftFacts } from '../../../lib/capture/build-draft';
import type { Captured } from '../../../lib/capture/pipeline';
import type { ItemReading } from '../../../lib/domain/item';

const reading = {
  ref: { platform: 'facebook', kind: 'comment', id: '1', postId: '9', parentId: null, handle: 'f1' },
  depth: 0,
  permalink: null,
  author: { name: 'A', profileUrl: null, id: null },
  postedAt: { raw: null, iso: null, precision: 'unknown' },
  edited: null,
  text: { raw: 'hej', normalised: 'hej', truncated: false },
  links: [],
  mentions: [],
  media: [],
  reactions: null,
  replyCount: null,
  visibility: null,
  menuLabel: null,
  language: null,
  owner: { kind: 'unknown', keys: [], name: null, trace: '' },
  trace: [],
} satisfies ItemReading;
const acting = (id: string): AccountReading => ({
  kind: 'acting',
  id,
  name: 'Anna Privat',
  signals: [],
  trace: 'test',
});

async function accountIn(
  account: AccountReading,
  classification: Classification,
  whenOpened: AccountReading,
): Promise<unknown> {
  const structure = {
    reading,
    sortOrder: null,
    context: [],
    replies: [],
    html: '',
    missing: [],
    page: {
      url: 'https://www.facebook.com/x',
      title: '',
      language: null,
      visibilityState: 'visible',
      fontsReady: true,
      pendingImages: 0,
      userAgent: '',
    },
  };
  const captured: Captured = {
    structure,
    originals: { files: [], item: [], replies: [], missing: [] },
    files: [],
    steps: [],
    missing: [],
    hiddenByUs: [],
    rawFrames: [],
    textBefore: 'hej',
    textAfter: 'hej',
    startedAt: '',
    endedAt: '',
  };
  const card = {
    reading,
    account: whenOpened,
    registered: { id: 'bad', name: 'Badhuset' },
    openedAt: '',
    canRemove: true,
  } as unknown as DraftFacts['card'];
  const settings = {
    operator: { name: '', role: '', unit: '' },
    installationId: 'i',
    plan: null,
  } as unknown as DraftFacts['settings'];
  const facts = {
    id: '1',
    itemKey: 'k',
    card,
    account,
    classification,
    settings,
    environment: { version: '1' },
    decision: {},
  } as unknown as DraftFacts;
  return (await buildDraft(captured, facts, () => Promise.resolve('0'))).part.platformAccount;
}

test('a record made as the municipality holds no private account that the card was opened under', async () => {
  const sealed = await accountIn(
    acting('61550'),
    { state: 'municipality', name: 'Badhuset', reason: '' },
    acting('12345'),
  );
  expect(sealed).toMatchObject({ id: '61550', name: 'Badhuset' });
  expect(JSON.stringify(sealed)).not.toContain('12345');
});

test('a record made under a private account holds neither id nor name', async () => {
  const sealed = JSON.stringify(
    await accountIn(acting('12345'), { state: 'private', name: 'Anna Privat', reason: '' }, acting('61550')),
  );
  expect(sealed).not.toContain('12345');
  expect(sealed).not.toContain('Anna');
});
