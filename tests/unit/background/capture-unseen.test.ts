/**
 * Pictures that the official had not seen: the background neither fetches nor keeps them until the official includes
 * them.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { uuid7 } from '../../../lib/evidence/uuid7';
import type { SeenMark } from '../../../lib/domain/item';
import type { UnseenChoice } from '../../../lib/domain/unseen';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aCard, aPage, flowOf, judgementOf, reading, ref, reply, TAB, type PageChanges } from './a-card';
import { extension, install } from './an-extension';

install();
const { evidenceGateway } = await import('../../../lib/app/removal/evidence-gateway');

let db: EvidenceDatabase;
let staged = 0;

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  db = aDatabase().db;
  staged = 0;
  db.drafts.hook('creating', () => {
    staged += 1;
  });
});

async function capture(page: PageChanges = {}, card = aCard(), id = uuid7(), unseen: UnseenChoice = 'leave') {
  extension.pages.set(TAB, aPage(page));
  return evidenceGateway(db, judgementOf(card)).capture(flowOf(id, { ref: card.reading.ref }), unseen);
}

describe('pictures that the official had not seen', () => {
  const ADDRESS = 'https://scontent.xx.fbcdn.net/osedd.png';
  let fetched: string[] = [];
  beforeEach(() => {
    fetched = [];
    vi.stubGlobal('fetch', (address: URL | string) => {
      fetched.push(String(address));
      return Promise.resolve(new Response('bytes', { headers: { 'content-type': 'image/png' } }));
    });
    return () => vi.unstubAllGlobals();
  });
  /** A page that says which pictures were seen: one picture, in the reply below the comment. */
  const withPicture = (seen?: SeenMark): PageChanges => ({
    replies: [
      reading('se bilden', {
        ref: reply,
        media: [{ kind: 'image', url: ADDRESS, alt: 'Osedd', ...(seen === undefined ? {} : { seen }) }],
      }),
    ],
  });
  const everythingStaged = async (): Promise<string> =>
    [
      JSON.stringify(await db.drafts.toArray()),
      ...(await db.draftBytes.toArray()).map(({ bytes }) => new TextDecoder().decode(bytes)),
    ].join('\n');

  it.each<SeenMark | undefined>(['no', undefined])(
    'are neither fetched nor named by address where the page says %s, and are counted as missing',
    async (seen) => {
      const { missing, unseen } = await capture(withPicture(seen));
      expect(fetched).toEqual([]);
      expect(await everythingStaged()).not.toMatch(/osedd/i);
      expect(missing).toContainEqual({ artifact: 'bilder i svar', reason: '1 bild i svar som inte har setts' });
      expect(unseen).toEqual({ item: { images: 0, films: 0 }, replies: { images: 1, films: 0 } });
    },
  );

  it('are kept where they were seen before the press', async () => {
    const { missing, unseen } = await capture(withPicture('before-press'));
    expect([fetched, unseen]).toEqual([[ADDRESS], undefined]);
    expect(missing.map(({ artifact }) => artifact)).toEqual(['bild']);
  });

  it('are settled by the page before it opens or scrolls anything', async () => {
    const requests: unknown[] = [];
    await capture({ ...withPicture('no'), during: () => undefined, heard: (each) => void requests.push(each) });
    expect(extension.asked[0]).toBe('1 pictures.settle');
    expect(requests[0]).toEqual({ command: 'pictures.settle', request: { ref, unseen: 'leave' } });
  });

  it('replace the first capture when the official includes them, and the record says so', async () => {
    const id = uuid7();
    await capture(withPicture('no'), aCard(), id);
    const requests: unknown[] = [];
    const again = await capture(
      { ...withPicture('taken-along'), heard: (each) => void requests.push(each) },
      aCard(),
      id,
      'take-along',
    );
    expect(requests[0]).toEqual({ command: 'pictures.settle', request: { ref, unseen: 'take-along' } });
    expect(again.unseen).toBeUndefined();
    expect(await db.drafts.count()).toBe(1);
    const [draft] = await db.drafts.toArray();
    expect(draft?.part.item.replies[0]?.media[0]).toMatchObject({ seen: 'taken-along', captured: true, url: ADDRESS });
  });

  it('stop the capture where the page cannot say what was seen', async () => {
    await expect(
      capture({
        during: (command) => (command === 'pictures.settle' ? Promise.reject(new Error('old page')) : undefined),
      }),
    ).rejects.toThrow('old page');
    expect(extension.asked).not.toContain('1 item.capture');
    expect(staged).toBe(0);
  });
});
