/** Every surface of every platform against the example addresses of all others. */
import { describe, expect, it } from 'vitest';
import { platformFor, platforms } from '../commands/inspect/platform-for';
import { surfaceExamples } from './surface-examples';

const all = platforms.flatMap((platform) =>
  platform.surfaces.flatMap((surface) =>
    (surfaceExamples[`${platform.manifest.id}/${surface.id}`] ?? []).map((example) => ({ platform, surface, example })),
  ),
);

describe('surfaces', () => {
  it.each(all)(
    '$example is $platform.manifest.name, surface $surface.id, and no other',
    ({ platform, surface, example }) => {
      const url = new URL(example);
      const claims = all
        .filter((other) => other.surface.isThis(url))
        .map((other) => `${other.platform.manifest.id} ${other.surface.id}`);
      expect([...new Set(claims)]).toEqual([`${platform.manifest.id} ${surface.id}`]);
      expect(platforms.filter((other) => other.isModerationPage(url))).toEqual([platform]);
      expect(platformFor(url)).toBe(platform);
    },
  );

  it('every surface has examples and a unique name', () => {
    for (const { surfaces, manifest } of platforms) {
      expect(surfaces.filter(({ id }) => (surfaceExamples[`${manifest.id}/${id}`] ?? []).length === 0)).toEqual([]);
      expect(new Set(surfaces.map(({ id }) => id)).size).toBe(surfaces.length);
    }
  });

  it.each([
    'https://www.facebook.com/messages/t/100000000000001',
    'https://www.facebook.com/checkpoint/1501092823525282/',
    'https://www.facebook.com/login/?next=x',
    'https://www.facebook.com/settings',
    'https://www.facebook.com/marketplace/',
    'https://www.facebook.com/notifications/',
    'https://m.facebook.com/exempelkommun',
    'https://web.facebook.com/messages/t/100000000000001',
    'https://www.facebook.com/events/1258000000000001/',
    'https://www.facebook.com/exempelkommun/events',
    'https://www.facebook.com/share/g/1AbCdEfGhI/',
    'https://www.youtube.com/live_chat?is_popout=1&v=ovning00001',
    'https://www.youtube.com/live_chat_replay?v=ovning00001',
    'https://www.youtube.com/feed/history/comment_history',
    'https://www.youtube.com/comment_history',
    'https://business.facebook.com/latest/inbox/all/?asset_id=1',
    'http://www.facebook.com/exempelkommun',
    'https://www.facebook.com.example.invalid/exempelkommun',
    'https://www.example.invalid/watch?v=AAAAAAAAAAA',
  ])('%s is not a page for moderating', (address) => {
    expect(platforms.filter((platform) => platform.isModerationPage(new URL(address)))).toEqual([]);
  });
});
