/**
 * Example addresses by platform and surface, tried against every other surface's predicate. Kept with the tests,
 * because otherwise every page an official opens would load them.
 */
export const surfaceExamples: Record<string, string[]> = {
  'facebook/timeline': [
    'https://www.facebook.com/exempelkommun',
    'https://www.facebook.com/profile.php?id=61550000000001',
    'https://www.facebook.com/people/Exempel/61550000000001/',
    'https://www.facebook.com/p/Exempelkommun-61550000000001/',
    'https://web.facebook.com/exempelkommun',
    'https://www.facebook.com/exempelkommun/community',
    'https://www.facebook.com/exempelkommun/photos_by',
    'https://www.facebook.com/exempelkommun/reels_tab',
    'https://www.facebook.com/exempelkommun/live_videos',
  ],
  'facebook/post': [
    'https://www.facebook.com/exempelkommun/posts/pfbid02Exempel',
    'https://www.facebook.com/exempelkommun/posts/3522497144943277?comment_id=1',
    'https://www.facebook.com/permalink.php?story_fbid=pfbid02Exempel&id=61550000000001',
    'https://web.facebook.com/exempelkommun/posts/pfbid02Exempel',
    'https://www.facebook.com/share/p/1AbCdEfGhI/',
  ],
  'facebook/photo-or-film': [
    'https://www.facebook.com/photo/?fbid=560000000000001&set=a.410000000000001',
    'https://www.facebook.com/reel/1258000000000001',
    'https://www.facebook.com/watch/?v=1258000000000001',
    'https://www.facebook.com/exempelkommun/videos/1258000000000001',
    'https://www.facebook.com/share/v/1AbCdEfGhI/',
    'https://www.facebook.com/share/r/1AbCdEfGhI/',
  ],
  'facebook/group': [
    'https://www.facebook.com/groups/1444000000000001',
    'https://www.facebook.com/groups/exempelgruppen/posts/1807000000000001/',
  ],
  'facebook/feed': ['https://www.facebook.com/', 'https://www.facebook.com/search/posts/?q=exempel'],
  'youtube/watch': [
    'https://www.youtube.com/watch?v=ovning00001',
    'https://www.youtube.com/watch?v=ovning00001&lc=UgwAnonAnonAnonAnon4AaABAg',
    'https://www.youtube.com/live/ovning00002',
  ],
  'youtube/shorts': ['https://www.youtube.com/shorts/ovning00003'],
  'youtube/community-post': [
    'https://www.youtube.com/post/UgkxAbcdefghijklmnopqrstuvwxyz0123',
    'https://www.youtube.com/channel/UCovningskommun00000000A/community?lb=UgkxAbcdefghijklmnopqrstuvwxyz0123',
  ],
  'youtube/studio-inbox': [
    'https://studio.youtube.com/channel/UCovningskommun00000000A/comments/inbox',
    'https://studio.youtube.com/video/ovning00001/comments',
  ],
};
