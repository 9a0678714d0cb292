/**
 * A capture as the pipeline stages it: one Facebook reply and two files. A test gives what it cares about; the rest has
 * default values.
 */
import type { CapturedFile, EvidenceDraft } from '../../../lib/domain/evidence';
import { uuid7 } from '../../../lib/evidence/uuid7';

const zero = '0'.repeat(64);
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A PNG of one opaque pixel. */
export const tinyPng = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'),
  (one) => one.charCodeAt(0),
);

export const picture = (path = 'bild.png', method: 'captureVisibleTab' | 'rerender' = 'rerender'): CapturedFile => ({
  path,
  mime: 'image/png',
  role: method === 'rerender' ? 'rendered' : 'screen',
  bytes: tinyPng,
  pixels: {
    role: 'crop',
    method,
    width: 1,
    height: 1,
    scale: 1,
    scroll: { x: 0, y: 0 },
    rect: { x: 0, y: 0, width: 1, height: 1 },
    viewport: { width: 1280, height: 800 },
    at: '2026-11-23T12:00:00.000Z',
    derivedFrom: null,
    seamScore: null,
    losses: method === 'rerender' ? ['bild: https://scontent.example/a.jpg'] : [],
  },
});

const reading = (id: string, text: string): EvidenceDraft['part']['item']['replies'][number] => ({
  ref: { platform: 'facebook', kind: 'reply', id, postId: '90', parentId: '91', handle: `h${id}` },
  depth: 1,
  permalink: null,
  author: { name: 'Bo Svarare', profileUrl: null, id: null },
  postedAt: { raw: '2 tim', iso: null, precision: 'relative' },
  edited: null,
  text: { raw: text, normalised: text, truncated: false },
  links: [],
  mentions: [],
  media: [],
  reactions: null,
  replyCount: 0,
  visibility: null,
  menuLabel: null,
  language: 'sv',
  owner: { kind: 'known', keys: ['osterakerskommun'], name: 'Österåkers kommun', trace: 'page data' },
});

const source = (): EvidenceDraft['part']['source'] => ({
  platform: 'facebook',
  pageUrl: 'https://www.facebook.com/osterakerskommun',
  permalink: 'https://www.facebook.com/osterakerskommun/posts/90?comment_id=91',
  title: 'Österåkers kommun',
  language: 'sv',
  view: 'public',
  sortOrder: null,
  registeredAccountId: 'r1',
  registeredAccountName: 'Österåkers kommun',
  reason: null,
});

const captureRun = (): EvidenceDraft['part']['capture'] => ({
  startedAt: '2026-11-23T12:00:00.000Z',
  endedAt: '2026-11-23T12:00:01.000Z',
  timeZone: 'Europe/Stockholm',
  clockCheck: { reason: 'Fylls i av en senare version.' },
  steps: [{ name: 'text', end: 'done', reason: null, milliseconds: 3 }],
  pixels: [],
  structure: [],
  page: {
    visibilityState: 'visible',
    fontsReady: true,
    pendingImages: 0,
    hiddenByUs: ['uppsikt'],
    textHashBefore: zero,
    textHashAfter: zero,
  },
  environment: {
    version: '0.1.0',
    build: 'test',
    browser: 'Chromium 156',
    userAgent: 'x',
    os: 'linux',
    language: 'sv',
  },
});

const decision = (): EvidenceDraft['part']['decision'] => ({
  groundId: 'hot',
  groundLabel: 'Hot',
  groundQuote: 'olaga hot',
  guidelineLine: 95,
  packId: '0117-osteraker',
  packVersion: '1.0.0',
  tier: 'law',
  urgency: 'skyndsamt',
  legalBasis: 'BrB 4:5',
  motivation: 'Kommentaren innehåller ett hot.',
  criticismTest: 'not-criticism',
  mildestMeasure: { value: null, reason: 'Ingen mildare åtgärd finns.' },
  originalDisposal: { kind: 'missing', id: null, date: null, body: null, reason: 'Beslut saknas.' },
  decidedAt: '2026-11-23T11:59:59.000Z',
});

const part = (text: string, itemId: string): EvidenceDraft['part'] => ({
  operator: { name: 'Eva Handläggare', role: null, unit: 'Kommunikation', installationId: 'i1', reason: null },
  platformAccount: {
    kind: 'acting',
    id: '100',
    name: 'Österåkers kommun',
    trace: 'two signals',
    state: 'municipality',
    reason: null,
  },
  source: source(),
  item: {
    ...reading(itemId, text),
    author: { name: 'Adam Arg', profileUrl: 'https://www.facebook.com/adam', id: '7' },
    text: { raw: text, normalised: text, sha256: zero, truncated: false },
    media: [],
    context: [{ ...reading('90', 'Ny lekplats i Åkersberga'), depth: 0 }],
    replies: [reading('92', 'Håll en god ton')],
  },
  reading: { packVersion: 'facebook/1', fields: [{ field: 'text', strategy: 'dir-auto', leansOn: 'structure' }] },
  capture: captureRun(),
  decision: decision(),
  received: { at: null, asShown: '2 tim', reason: 'Sidan visar bara ungefärlig tid.' },
  knowledge: { at: '2026-11-23T11:59:00.000Z', reason: 'Kortet öppnades.' },
  secrecy: {
    marked: null,
    paragraph: null,
    publicSubject: null,
    protectedSubject: null,
    counterpartyPublic: null,
    reason: 'Ej prövad.',
  },
  registryAtSealing: { status: 'pending', reason: 'Ej prövad.', diarienummer: null },
  retentionAtSealing: {
    ruleId: null,
    where: 'G:/bevis',
    howLong: '2 år',
    decision: 'KS 2011/7',
    destroyAfter: null,
    reason: 'Enligt planen.',
  },
});

export interface DraftChoices {
  id?: string;
  text?: string;
  itemId?: string;
  files?: CapturedFile[];
  missing?: EvidenceDraft['missing'];
}

export function aDraft({
  id = uuid7(),
  text = 'Jag vet var du bor',
  itemId = '91',
  files,
  missing = [],
}: DraftChoices = {}): EvidenceDraft {
  const captured = files ?? [picture(), { path: 'text.txt', mime: 'text/plain', role: 'text', bytes: bytesOf(text) }];
  return { id, itemKey: `facebook:comment:${itemId}`, part: part(text, itemId), missing, files: captured };
}
