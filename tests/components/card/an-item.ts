/** A card's state and flow as the background would send them, and actions that record what was asked. */
import type { CardActions } from '../../../components/assessment/card-actions';
import { driven, offersOf } from '../../../lib/platforms/dom/offer-table';
import type { Flow } from '../../../lib/domain/flow';
import type { CardState } from '../../../lib/messaging/protocol';

export function aState(changes: Partial<CardState> = {}): CardState {
  return {
    tabId: 1,
    pageUrl: 'https://www.facebook.com/kommunen/posts/1',
    pageTitle: 'Kommunen',
    reading: {
      ref: { platform: 'facebook', kind: 'comment', id: '11', postId: '1', parentId: null, handle: 'h1' },
      depth: 1,
      permalink: null,
      author: { name: 'Kalle Testsson', profileUrl: null, id: null },
      postedAt: { raw: '2 tim', iso: null, precision: 'relative' },
      edited: false,
      text: { raw: 'Jag vet var du bor', normalised: 'Jag vet var du bor', truncated: false },
      links: [],
      mentions: [],
      media: [],
      reactions: 0,
      replyCount: 3,
      visibility: null,
      menuLabel: null,
      language: 'sv',
      owner: { kind: 'known', keys: ['1'], name: 'Kommunen', trace: '' },
      trace: [],
    },
    account: { kind: 'acting', id: '1', name: 'Kommunen', signals: [], trace: '' },
    classification: { state: 'municipality', name: 'Kommunen', reason: '' },
    registered: {
      id: 'r1',
      platform: 'facebook',
      name: 'Kommunen',
      address: 'https://www.facebook.com/kommunen',
      ownerKeys: ['1'],
      workAccountIds: [],
      manager: 'C',
      responsible: 'A',
      deputy: 'E',
      registeredAt: '2026-01-01T00:00:00Z',
    },
    howToSwitchAccount: 'Klicka på din bild.',
    canRemove: true,
    offers: offersOf({ delete: driven, hide: driven, unhide: driven, spam: driven, ban: driven }),
    own: false,
    repliesSaid: 3,
    openedAt: '2026-11-23T12:00:00Z',
    nextPicture: 'rendered',
    planned: true,
    flow: null,
    menu: null,
    earlier: [],
    ...changes,
  };
}

export function aFlow(changes: Partial<Flow> = {}): Flow {
  return {
    id: 'f1',
    platform: 'facebook',
    itemKey: 'facebook:comment:11',
    ref: aState().reading.ref,
    pageUrl: '',
    permalink: null,
    tabId: 1,
    intent: 'save-and-remove',
    phase: 'capturing',
    evidenceId: 'e1',
    textSha256: null,
    missing: [],
    confirmedMissing: false,
    replies: 3,
    undoUntil: null,
    act: null,
    gone: null,
    outcome: null,
    message: null,
    startedAt: '2026-11-23T12:00:00Z',
    updatedAt: '2026-11-23T12:00:00Z',
    told: false,
    ...changes,
  };
}

export type Asked = [keyof CardActions, ...unknown[]];

/** @param answers what an action resolves to instead of null (null: it was done) */
export function rememberingActions(answers: Partial<Record<keyof CardActions, string>> = {}): {
  actions: CardActions;
  asked: Asked[];
} {
  const asked: Asked[] = [];
  const remember =
    (name: keyof CardActions) =>
    (...rest: unknown[]): Promise<string | null> => {
      asked.push([name, ...rest]);
      return Promise.resolve(answers[name] ?? null);
    };
  const names: (keyof CardActions)[] = [
    'save',
    'saveName',
    'saveSame',
    'answer',
    'copy',
    'insert',
    'noteEyes',
    'forbid',
    'forbiddenStep',
    'forbiddenBack',
    'removeUncaptured',
    'checkUncaptured',
    'showMenu',
    'complete',
    'actLater',
    'resolve',
    'told',
    'seenLine',
    'showFlow',
    'teachMenu',
    'openMenu',
    'saveMenu',
    'learn',
    'openArchive',
    'openPlan',
    'openHelp',
    'passNative',
    'close',
  ];
  return { actions: Object.fromEntries(names.map((name) => [name, remember(name)])) as unknown as CardActions, asked };
}
