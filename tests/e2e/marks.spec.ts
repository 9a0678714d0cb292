/** How a page marks an item is sealed: a browser draws it, and the record states it. */
import { sealedPart } from '../../lib/domain/evidence';
import { handlingOf } from '../commands/setup/read-store';
import { comments as onFacebook } from '../simulator/facebook/practice-data';
import { comments as onYouTube, youtubeAddresses } from '../simulator/youtube/practice-data';
import { expect, test } from './fixtures';
import { evidenceKept } from './helpers/kept';
import { PracticePage } from './pages/practice-page';
import { MUST_COME } from './pages/patience';

const CASES = [
  {
    what: 'a comment that is pinned on YouTube',
    url: youtubeAddresses.watch,
    key: `youtube:comment:${onYouTube.spam}`,
    made: { pinned: true },
    marks: { pinned: { kind: 'read', from: 'page' }, hidden: { kind: 'not-read' }, edited: { kind: 'absent' } },
  },
  {
    what: 'a comment that is held in Studio',
    url: youtubeAddresses.studioHeld,
    key: `youtube:comment:${onYouTube.spam}`,
    made: { hidden: true },
    marks: { pinned: { kind: 'not-read' }, hidden: { kind: 'read', from: 'page' }, edited: { kind: 'not-read' } },
  },
  {
    what: 'a comment that is pinned on Facebook',
    url: null,
    key: `facebook:comment:${onFacebook.advert}`,
    made: { pinned: true },
    marks: { pinned: { kind: 'read', from: 'page' }, hidden: { kind: 'not-read' }, edited: { kind: 'not-read' } },
  },
] as const;

for (const { what, url, key, made, marks } of CASES) {
  test(`seals the mark: ${what}`, async ({ page, simulator, context, extensionId }) => {
    const { facebook, youtube } = simulator.world;
    const comment = url === null ? facebook.get(onFacebook.advert) : youtube.get(onYouTube.spam);
    if (comment === null) throw new Error('no such comment');
    Object.assign(comment, made);
    const practice = await new PracticePage(page).open(url ?? simulator.addresses.facebookPost);
    const card = await practice.assess(key);
    await card.chooseGround('9');
    await card.answerCriticism('not-criticism');
    await card.saveOnly.click();
    await card.result.waitFor({ timeout: MUST_COME });
    const store = await evidenceKept(context, extensionId);
    const { item } = sealedPart.parse(handlingOf(store, store.records[0]?.id ?? ''));
    expect(item.marks).toMatchObject(marks);
    expect(item.visibility).toBe('hidden' in made ? 'Dolt när det lästes' : null);
  });
}
