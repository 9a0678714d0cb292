/** Seals one record of many sorts through the real store; the seed decides which. */
import { decide } from '../../lib/assessment/build-decision';
import type { Decision } from '../../lib/domain/decision';
import type { CapturedFile, EvidenceDraft } from '../../lib/domain/evidence';
import type { EvidenceDatabase } from '../../lib/evidence/database';
import { stageDraft } from '../../lib/evidence/draft';
import { appendJournal } from '../../lib/evidence/journal';
import { sealDraft } from '../../lib/evidence/seal';
import { stampStore } from '../../lib/evidence/stamps';
import { packInForce } from '../../lib/guidelines/packs';
import { workQueue } from '../../lib/time-stamps/queue';
import { hostileText } from '../soak/hostile-text';
import type { Random } from '../soak/random';
import { aDraft, bytesOf, picture } from '../unit/evidence/a-draft';
import { handDraft } from './hand-record';
import { withOriginals } from './original-media';
import type { PracticeAuthority } from './practice-authority';
import { randomPng } from './random-png';

export const SORTS = [
  'hostile text',
  'only a picture',
  'partial',
  'replies',
  'many pictures',
  'huge text',
  'long names',
  'media',
  'tall picture',
  'ordinary',
  'by hand',
  'original media',
] as const;
export type Sort = (typeof SORTS)[number];

function shot(random: Random, path: string, width: number, height: number, clear = false): CapturedFile {
  const made = picture(path, random.pick(['captureVisibleTab', 'rerender'] as const));
  return {
    ...made,
    bytes: randomPng(random, width, height, clear),
    ...(made.pixels === undefined
      ? {}
      : { pixels: { ...made.pixels, width, height, scale: random.pick([1, 1.5, 2, 3]) } }),
  };
}

function filesOf(sort: Sort, random: Random, text: string): CapturedFile[] {
  const shots: CapturedFile[] = [];
  const count = sort === 'many pictures' ? 12 : sort === 'hostile text' && random.next() < 0.3 ? 0 : 1;
  for (let index = 0; index < count; index += 1)
    shots.push(
      shot(
        random,
        index === 0 ? 'bild.png' : `bild-${index + 1}.png`,
        random.between(1, 900),
        sort === 'tall picture' ? 5000 : random.between(1, 700),
        random.next() < 0.3,
      ),
    );
  const media: CapturedFile[] =
    sort !== 'media'
      ? []
      : [
          { path: 'media/bild-1.png', mime: 'image/png', role: 'media', bytes: randomPng(random, 300, 200, true) },
          { path: 'media/okand.webp', mime: 'image/webp', role: 'media', bytes: bytesOf('RIFF no picture at all') },
          {
            path: 'media/trasig.png',
            mime: 'image/png',
            role: 'media',
            bytes: randomPng(random, 50, 50, false).slice(0, 60),
          },
          { path: 'media/svar-92/film.mp4', mime: 'video/mp4', role: 'media', bytes: new Uint8Array(70_000).fill(7) },
          { path: 'media/tom.bin', mime: 'application/octet-stream', role: 'media', bytes: new Uint8Array(0) },
        ];
  const named: CapturedFile[] =
    sort !== 'long names'
      ? []
      : [
          {
            path: `sidans-uppbyggnad/${'lång-'.repeat(12)}å_ä.ö.html`,
            mime: 'text/html;charset=utf-8',
            role: 'html',
            bytes: bytesOf('<p>å</p>'),
          },
        ];
  return [
    ...shots,
    ...media,
    ...named,
    ...(random.next() < 0.5
      ? [{ path: 'text.txt', mime: 'text/plain', role: 'text' as const, bytes: bytesOf(text) }]
      : []),
  ];
}

/** A decision as the card's gate makes it, with hostile text in every field that an official fills in. */
function throughTheGate(random: Random, motivation: string): Decision {
  const said = (longest: number): string => hostileText(random, 'ord').slice(0, longest);
  const built = decide(
    packInForce(),
    {
      ...random.pick([
        { groundId: 'upphovsrattsintrang', answers: ['yes' as const] },
        { groundId: 'reklam', answers: ['yes' as const, 'yes' as const, 'no' as const] },
      ]),
      motivation,
      milder: said(2000),
      inputs: { verk: said(500) },
      notice: { plan: 'not-told', reason: said(500) },
      secondEyes: { why: 'unsure', of: said(200), answer: 'remove' },
      intent: random.pick(['save-and-remove', 'save-only'] as const),
    },
    { now: Date.now(), today: '2026-11-24', filledIn: { id: said(200), date: '2026-01-15', body: said(200) } },
  );
  if (built.kind === 'refused') throw new Error(built.reason);
  return built.decision;
}

async function draftOf(sort: Sort, random: Random, index: number): Promise<EvidenceDraft> {
  if (sort === 'by hand')
    return handDraft(random, throughTheGate(random, hostileText(random, 'Skälet är reklam.').slice(0, 4_900)));
  const text =
    sort === 'only a picture'
      ? ''
      : sort === 'huge text'
        ? `${hostileText(random, 'märke')} `.padEnd(1_000_000, 'Lång text med åäö, שלום och 😀. ')
        : hostileText(random, `märke ${index}`);
  const draft = aDraft({
    itemId: String(index),
    text,
    files: filesOf(sort, random, text),
    missing:
      sort === 'partial'
        ? [
            {
              artifact: hostileText(random, 'svar').slice(0, 80),
              reason: hostileText(random, 'Ett svar gick inte att läsa.').slice(0, 400),
            },
          ]
        : [],
  });
  const { item, decision, source, operator } = draft.part;
  const [reply] = item.replies;
  if (sort === 'replies' && reply !== undefined)
    item.replies = Array.from({ length: random.between(5, 40) }, (_, number) => ({
      ...reply,
      ref: { ...reply.ref, id: `r${number}` },
      text: { ...reply.text, raw: hostileText(random, `svar ${number}`) },
    }));
  if (sort === 'long names') {
    item.author.name = 'Å'.repeat(400) + hostileText(random, '').slice(0, 200);
    source.registeredAccountName = `Österåkers <kommun> & "${'lång '.repeat(80)}"`;
    operator.name = 'Eva\r\nBag-Software-Agent: annan';
  }
  decision.motivation = hostileText(random, 'Skälet är hot.').slice(0, 4_900);
  // The other drafts keep their decision in the form from before the gate.
  if (random.next() < 0.6) draft.part.decision = throughTheGate(random, decision.motivation);
  return sort === 'original media' ? withOriginals(draft, random) : draft;
}

/** @param authority null: this record has no stamp */
export async function variedRecord(
  db: EvidenceDatabase,
  sort: Sort,
  random: Random,
  index: number,
  authority: PracticeAuthority | null,
): Promise<string> {
  const draft = await draftOf(sort, random, index);
  await stageDraft(db, draft, { stamp: authority !== null });
  const { id } = await sealDraft(db, draft.id);
  const note = (kind: 'intent' | 'action' | 'note', data: Record<string, string>): Promise<unknown> =>
    appendJournal(db, { kind, recordId: id, operator: draft.part.operator.name, data, at: new Date().toISOString() });
  if (authority !== null)
    await workQueue({
      store: stampStore(db),
      authority: () => Promise.resolve({ url: 'https://tsa.example/', policy: null, caPem: authority.caPem }),
      permitted: () => Promise.resolve(true),
      online: () => true,
      now: () => new Date(Date.now() + 1000),
      subtle: crypto.subtle,
      fetch: (url, init) => authority.fetch(url, init),
    });
  await note('intent', { type: 'delete' });
  if (random.next() < 0.7) await note('action', { outcome: random.pick(['removed', 'still-present', 'done-by-hand']) });
  if (random.next() < 0.3) await note('note', { text: hostileText(random, 'anteckning') });
  return id;
}
